package org.kpigovernor.app.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.ingest.Inbox;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.notify.Outbox;

/** The running service, as far as the demonstration drives it and looks into it. */
public interface DemoService extends AutoCloseable {
    /** Starts the real service on a home folder, with a clock that the demonstration moves. */
    @FunctionalInterface
    interface Launcher {
        DemoService launch(Path home, SettableClock clock);
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    URI baseUri();

    /** Translates everything that waits in the inbox. */
    void drain();

    /** One governance round. */
    void round(Instant asOf);

    /** Sends the reviews that are due. */
    void reviews(Instant now);

    /** Sends what waits in the outbox. */
    void flushMail(Instant now);

    Judgements judgements();

    Cases cases();

    Outbox outbox();

    Inbox inbox();

    @Override
    void close();
}
