package org.kpigovernor.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kpigovernor.notify.ChannelDown;
import org.kpigovernor.notify.mail.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the mailbox of answers again and again. */
final class AnswerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Mailbox mailbox;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "answers");
        thread.setDaemon(true);
        return thread;
    });
    private String trouble = "";

    AnswerWatch(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void start(Duration every) {
        executor.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The same trouble is told once. */
    private void look() {
        try {
            mailbox.look();
            trouble = "";
        } catch (ChannelDown | RuntimeException e) {
            var now = String.valueOf(e.getMessage());
            if (!now.equals(trouble)) {
                LOG.warn("answers can't be read: {}", now, e instanceof RuntimeException ? e : null);
            }
            trouble = now;
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
