package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the guide for people who have never seen Drools, word by word, in a folder and processes of its own. */
class GuideTest {
    @TempDir
    Path desk;

    private String seen = "";

    @Test
    void everyStepOfTheGuideToTheRulesWorksAsItIsWritten() throws Exception {
        // The demonstration takes the rules and routes of the folder that it is started in
        copy("rules");
        copy("routes");
        var guide = Guide.read(Files.readString(Path.of("rules/README.md")));
        assertThat(guide.steps()).filteredOn(Guide.Type.class::isInstance).hasSizeGreaterThan(12);
        try (var warm = new GuideDesk(desk)) {
            for (var step : guide.steps()) {
                follow(step, warm);
            }
        }
    }

    private void copy(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            for (var file : files.toList()) {
                Files.copy(file, desk.resolve(file.toString()));
            }
        }
    }

    private void follow(Guide.Step step, GuideDesk warm) throws Exception {
        if (step instanceof Guide.Type type) {
            type(type.line(), warm);
        } else if (step instanceof Guide.See see) {
            see(see.lines());
        } else if (step instanceof Guide.Change change) {
            change(desk.resolve(change.file()), change.lines());
        } else if (step instanceof Guide.Write write) {
            Files.createDirectories(desk.resolve(write.file()).getParent());
            Files.writeString(desk.resolve(write.file()), write.text());
        }
    }

    /** The program stands on the path, as after an installation. */
    private Path program() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var script = """
                #!/bin/sh
                exec '%s' -Xmx1g -cp '%s' org.kpigovernor.app.Main "$@"
                """.formatted(java, System.getProperty("java.class.path"));
        var file = Files.createDirectories(desk.resolve(".bin")).resolve("kpi-governor");
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    private void type(String line, GuideDesk warm) throws Exception {
        var name = "kpi-governor ";
        var ran = line.startsWith(name) && !line.startsWith(name + "demo")
                ? warm.run(line.substring(name.length()))
                : shell(line);
        seen = ran.text();
        assertThat(ran.exit()).as("%s%n%s", line, seen).isEqualTo(line.contains("# exits with 2") ? 2 : 0);
    }

    private GuideDesk.Ran shell(String line) throws Exception {
        var builder =
                new ProcessBuilder("sh", "-c", line).directory(desk.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", program().getParent().toString(), (old, bin) -> bin + ":" + old);
        var process = builder.start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new GuideDesk.Ran(process.waitFor(), text);
    }

    private void see(List<String> lines) {
        var pattern = lines.stream()
                .map(line -> Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*?")))
                .collect(Collectors.joining("[^\\n]*\\n(?s:.*?)", "(?s:.*?)", "(?s:.*)"));
        assertThat(seen).matches(pattern);
    }

    private static void change(Path file, String diff) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file));
        var old = diff.lines()
                .filter(line -> line.startsWith("-"))
                .map(line -> line.substring(1))
                .toList();
        var fresh = diff.lines()
                .filter(line -> line.startsWith("+"))
                .map(line -> line.substring(1))
                .toList();
        int at = old.isEmpty() ? lines.size() : lines.indexOf(old.get(0));
        assertThat(at).as("%s holds %s", file, old).isNotNegative();
        assertThat(lines.subList(at, at + old.size())).isEqualTo(old);
        lines.subList(at, at + old.size()).clear();
        lines.addAll(at, fresh);
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
