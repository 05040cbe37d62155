package org.kpigovernor.notify;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.kpigovernor.notify.mail.MailChannel;
import org.kpigovernor.notify.mail.SmtpSink;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcOutbox;

/** A process of its own that sends what waits, {@code DATABASE PORT}, and ends when nothing does; a test kills it. */
public final class DoomedSender {
    private DoomedSender() {}

    public static void main(String[] args) throws Exception {
        var outbox = new JdbcOutbox(Database.open(Database.embedded(Path.of(args[0]))));
        var channel = new MailChannel(SmtpSink.settings(Integer.parseInt(args[1])), Clock.systemUTC());
        new OutboxWorker(outbox, List.of(channel), Clock.systemUTC()).start();
        while (outbox.counts().stream().anyMatch(count -> count.state().equals("waiting"))) {
            Thread.sleep(20);
        }
        Runtime.getRuntime().halt(0);
    }
}
