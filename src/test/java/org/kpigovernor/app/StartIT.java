package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is handed out: one archive, and the libraries beside it. */
class StartIT {
    private static final Path JAR = Path.of("target/kpi-governor.jar");

    @Test
    void theArchiveRunsByItself() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-jar", JAR.toString(), "check")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).startsWith("Fine: ");
    }

    /** With it and without it the program says the same, and nothing of the archive. */
    @Test
    void theLauncherStartsWithAndWithoutAnArchiveOfClasses(@TempDir Path folder) throws Exception {
        var launcher = installed(folder);
        assertThat(untilReady(launcher)).hasSize(1);
        assertThat(said(launcher, "prepare")).startsWith("Prepared: ").hasLineCount(1);
        var archive = folder.resolve("lib/kpi-governor.jsa");
        assertThat(archive).isNotEmptyFile();
        assertThat(untilReady(launcher)).hasSize(1);
        Files.delete(archive);
        Files.writeString(archive, "made by another JVM");
        assertThat(said(launcher, "check")).startsWith("Fine: ").hasLineCount(1);
    }

    /** As the distribution is laid out, with a link to the libraries instead of another 70 MB. */
    private static Path installed(Path folder) throws IOException {
        for (var part : List.of("rules", "routes", "config")) {
            copy(Path.of(part), folder.resolve(part));
        }
        var launcher = Path.of("bin", "kpi-governor");
        Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("src/main").resolve(launcher), folder.resolve(launcher));
        Files.createDirectories(folder.resolve("lib"));
        Files.copy(JAR, folder.resolve("lib/kpi-governor.jar"));
        Files.createSymbolicLink(
                folder.resolve("lib/lib"), JAR.resolveSibling("lib").toAbsolutePath());
        return folder.resolve(launcher);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static Process start(Path launcher, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private static String said(Path launcher, String... arguments) throws Exception {
        var process = start(launcher, arguments);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** What the service said until it was ready; then it is stopped. */
    private static List<String> untilReady(Path launcher) throws Exception {
        var service = start(launcher, "serve", "--port", "0");
        var said = new ArrayList<String>();
        try (var lines = service.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            for (; line != null && !line.contains("Ready at http://127.0.0.1:"); line = lines.readLine()) {
                said.add(line);
            }
            said.add(line == null ? "it ended" : "ready");
        } finally {
            service.destroy();
            service.waitFor();
        }
        assertThat(said).last().isEqualTo("ready");
        return said;
    }

    /** A library that was raised in one place of the POM only would be looked for in vain, and every start would take longer. */
    @Test
    void everyLibraryOfItsClassPathIsThere() throws IOException {
        assertThat(classPath())
                .hasSizeGreaterThan(100)
                .allSatisfy(library -> assertThat(JAR.resolveSibling(library)).exists());
    }

    @Test
    void everyLibraryThatIsThereIsOnItsClassPath() throws IOException {
        try (Stream<Path> libraries = Files.list(JAR.resolveSibling("lib"))) {
            assertThat(libraries.map(file -> "lib/" + file.getFileName()).toList())
                    .isSubsetOf(classPath());
        }
    }

    private static List<String> classPath() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            var value = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return List.of(value.split(" +", -1));
        }
    }
}
