package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.notify.mail.MailChannel;
import org.kpigovernor.notify.mail.SmtpSettings;
import org.kpigovernor.notify.mail.SmtpSink;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcOutbox;
import org.kpigovernor.store.TestDatabase;

/**
 * How many mails a second go out against a server that costs nothing, in a process of its own: with a connection a mail, over one that is
 * kept, and through the whole outbox with all its transactions. {@code -Dmails=N}, {@code -Dtest.database=postgresql}.
 */
@Tag("bench")
class OutboxBench {
    private static final int MAILS = Integer.getInteger("mails", 10_000);
    private static final int WARM_UP = 1_000;

    @TempDir
    private Path folder;

    @Test
    void mailsASecond() throws Exception {
        var process = sink();
        try (var out = process.inputReader()) {
            var settings = SmtpSink.settings(Integer.parseInt(out.readLine()));
            each(settings, WARM_UP / 5);
            kept(settings, WARM_UP);
            var each = each(settings, MAILS / 5);
            var kept = kept(settings, MAILS);
            try (var database = database()) {
                var outbox = new JdbcOutbox(database);
                through(outbox, settings, "warm", WARM_UP);
                var before = count(process, out);
                var whole = through(outbox, settings, "n", MAILS);
                assertThat(count(process, out) - before).isEqualTo(MAILS);
                System.out.printf(
                        "mails a second, %s: a connection a mail %.0f, one connection %.0f (%.1f times), the whole outbox %.0f (%.2f of it)%n",
                        database.isH2() ? "H2 in a file" : "PostgreSQL", each, kept, kept / each, whole, whole / kept);
            }
        } finally {
            process.destroy();
        }
    }

    private static Process sink() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmtpSink.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int count(Process process, BufferedReader out) throws IOException {
        process.outputWriter().append("count\n").flush();
        return Integer.parseInt(out.readLine());
    }

    private Database database() {
        return "postgresql".equals(System.getProperty("test.database"))
                ? TestDatabase.open()
                : Database.open(Database.embedded(folder.resolve("db")));
    }

    private static double each(SmtpSettings settings, int mails) throws Exception {
        var start = System.nanoTime();
        try (var channel = new MailChannel(settings, Clock.systemUTC())) {
            for (var i = 0; i < mails; i++) {
                channel.send(notice("c" + i));
                channel.rest();
            }
        }
        return rate(mails, start);
    }

    private static double kept(SmtpSettings settings, int mails) throws Exception {
        var start = System.nanoTime();
        try (var channel = new MailChannel(settings, Clock.systemUTC())) {
            for (var i = 0; i < mails; i++) {
                channel.send(notice("k" + i));
            }
        }
        return rate(mails, start);
    }

    private static double through(Outbox outbox, SmtpSettings settings, String prefix, int mails) throws Exception {
        for (var i = 0; i < mails; i++) {
            outbox.write(notice(prefix + i));
        }
        try (var channel = new MailChannel(settings, Clock.systemUTC());
                var worker = new OutboxWorker(outbox, List.of(channel), Clock.systemUTC())) {
            var start = System.nanoTime();
            assertThat(worker.flush(Instant.now())).isEqualTo(mails);
            return rate(mails, start);
        }
    }

    private static double rate(int mails, long start) {
        return mails / ((System.nanoTime() - start) / 1e9);
    }

    /** As large as an escalation: some text, HTML with its styles, a chart. */
    private static Notice notice(String key) {
        var small =
                Notices.notice(key, "owner@example.com", "MTTR got worse", Map.of("List-Unsubscribe", "<https://x>"));
        var picture = new byte[6_000];
        new Random(key.hashCode()).nextBytes(picture);
        var html = new ArrayList<String>();
        for (var i = 0; i < 60; i++) {
            html.add("<tr><td style=\"padding:4px 8px\">Week " + i + "</td><td>" + i * 1.7 + " h</td></tr>");
        }
        return new Notice(
                small.key(),
                small.channel(),
                small.kind(),
                small.recipient(),
                small.team(),
                small.caseId(),
                small.subject(),
                small.text().repeat(20),
                small.html() + "<table>" + String.join("\n", html) + "</table>",
                List.of(new Notice.Inline("chart@kpi", "image/png", picture)),
                small.headers(),
                small.messageId(),
                small.writtenAt());
    }
}
