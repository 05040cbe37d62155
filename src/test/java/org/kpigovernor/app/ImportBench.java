package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.app.demo.MadeUpHome;
import org.kpigovernor.app.demo.organisation.MadeUpDelivery;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;

/**
 * Imports as many made-up deliveries of 200 teams as busy ones have in a year, in a process with little memory, and measures them: prints
 * deliveries and readings a second, for each tenth of the deliveries too. The made-up teams take a little longer for so many. {@code
 * -Ddeliveries=} says how many, {@code -Dimport.heap=} how much memory, {@code -Dimport.jvm=} gives other options of that process.
 */
@Tag("bench")
class ImportBench {
    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");
    private static final long MOST = Long.getLong("deliveries", 1_500_000);

    /** In which there are more than that; what comes after the last one that is wanted isn't made up. */
    private static final int WEEKS = 80;

    @TempDir
    private Path folder;

    @Test
    void aYearOf200TeamsIsImportedAndMeasuredInBoundedMemory() throws Exception {
        var organisation = new MadeUpOrganisation(1, 200, WEEKS, END);
        var home = MadeUpHome.write(folder.resolve("home"), organisation);
        var process =
                new ProcessBuilder(command(home)).redirectErrorStream(true).start();
        // Line by line through this process's own stream: what is written past it doesn't reach Maven's log
        var said = new Thread(() -> process.inputReader().lines().forEach(System.out::println));
        said.start();
        try (var out = new BufferedOutputStream(process.getOutputStream(), 1 << 20)) {
            send(organisation, out);
        }
        assertThat(process.waitFor()).isZero();
        said.join();
    }

    private static List<String> command(Path home) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + System.getProperty("import.heap", "512m"));
        command.addAll(List.of(System.getProperty("import.jvm", "").strip().split("\\s+")));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), ImportedYear.class.getName(), home.toString()));
        command.removeIf(String::isEmpty);
        return command;
    }

    private static void send(MadeUpOrganisation organisation, OutputStream out) {
        try {
            organisation.deliver(new Lines(out)::write);
        } catch (Enough e) {
            System.out.printf("%,d deliveries sent%n", MOST);
        }
    }

    /** Deliveries as lines of an import file. */
    private static final class Lines {
        private final OutputStream out;
        private long written;

        Lines(OutputStream out) {
            this.out = out;
        }

        void write(MadeUpDelivery delivery) {
            if (written++ == MOST) {
                throw new Enough();
            }
            try {
                out.write(head(delivery).getBytes(StandardCharsets.UTF_8));
                out.write(delivery.body());
                out.write("}\n".getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String head(MadeUpDelivery delivery) {
            var headers = new StringBuilder();
            delivery.headers()
                    .forEach((name, value) -> headers.append(headers.isEmpty() ? "" : ",")
                            .append("\"%s\":\"%s\"".formatted(name, value)));
            return "{\"at\":\"%s\",\"source\":\"%s\",\"headers\":{%s},\"body\":"
                    .formatted(delivery.at(), delivery.source(), headers);
        }
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
