package org.kpigovernor.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kpigovernor.cli.Commands;

/** A process in a reader's folder in which one command after the other is run, as fast as a warm program is. */
final class GuideDesk implements AutoCloseable {
    private static final String END = "the command ended with ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Process process;
    private final BufferedReader answers;

    /** What a command printed, and its exit code. */
    record Ran(int exit, String text) {}

    GuideDesk(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-Xmx1g", "-cp", System.getProperty("java.class.path"), GuideDesk.class.getName());
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Runs what a reader types after the program's name. */
    Ran run(String line) throws IOException {
        var words = WORD.matcher(line.replaceAll("\\s+#.*", ""))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
        var in = process.getOutputStream();
        in.write((String.join("\t", words) + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
        var text = new StringBuilder();
        for (var answer = answers.readLine(); answer != null; answer = answers.readLine()) {
            if (answer.startsWith(END)) {
                return new Ran(Integer.parseInt(answer.substring(END.length())), text.toString());
            }
            text.append(answer).append('\n');
        }
        throw new IOException("the process ended: " + text);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Runs each line of standard input as a command, its words separated by tabs. */
    public static void main(String[] none) {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = new ArrayList<>(List.of(line.split("\t", -1)));
                System.out.println(END + Commands.run(new WiredApplication(), words.toArray(String[]::new)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
