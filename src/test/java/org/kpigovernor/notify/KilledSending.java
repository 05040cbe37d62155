package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.kpigovernor.notify.mail.SmtpSink;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcOutbox;

/** Sends 500 notices by processes that are killed at random moments, again and again, until there were enough kills and all is sent. */
final class KilledSending {
    private static final int NOTICES = 500;
    private static final int MOST_BEFORE_A_KILL = 150;

    private final Path file;
    private final Random random = new Random();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final Set<String> written = new HashSet<>();
    private int kills;

    KilledSending(Path file) {
        this.file = file;
    }

    void run(int wanted) throws Exception {
        try (var sink = new SmtpSink(this::arrives)) {
            while (kills < wanted) {
                write();
                while (kills < wanted && sendAndKill(sink.port())) {
                    kills++;
                }
            }
            assertThat(process(sink.port()).waitFor()).isZero();
        }
        assertThat(Set.copyOf(arrived)).isEqualTo(written);
        try (var database = Database.open(Database.embedded(file))) {
            assertThat(new JdbcOutbox(database).counts())
                    .containsExactly(new Outbox.Count("mail", "sent", written.size()));
        }
        System.out.printf(
                "%d kills while %d notices were sent: %d lost, %d arrived twice%n",
                kills, written.size(), written.size() - Set.copyOf(arrived).size(), arrived.size() - written.size());
    }

    /** Slower than it could be, so that a kill finds something to interrupt. */
    private void arrives(String head) {
        arrived.add(head.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElse(head));
        pause(1);
    }

    private void write() {
        try (var database = Database.open(Database.embedded(file))) {
            var outbox = new JdbcOutbox(database);
            var from = written.size();
            for (var i = from; i < from + NOTICES; i++) {
                var notice = Notices.notice("n" + i);
                outbox.write(notice);
                written.add("Message-ID: " + notice.messageId());
            }
        }
    }

    /** False if all was sent before the kill came. */
    private boolean sendAndKill(int port) throws IOException, InterruptedException {
        var enough = arrived.size() + random.nextInt(MOST_BEFORE_A_KILL);
        var process = process(port);
        while (process.isAlive() && arrived.size() < enough) {
            pause(1);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(3_000));
        var alive = process.isAlive();
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return alive;
    }

    private Process process(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedSender.class.getName(),
                        file.toString(),
                        Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
