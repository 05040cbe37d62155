package org.kpigovernor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;
import org.kpigovernor.app.demo.DemoService;
import org.kpigovernor.app.demo.SettableClock;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.ingest.Inbox;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.notify.Outbox;
import org.kpigovernor.review.ReviewRunner;

/** The real service on a clock that the demonstration moves: what time would start by itself, the demonstration starts. */
final class DemoRooms implements DemoService {
    private final Wiring wiring;
    private final Service service;
    private final GovernanceRound round;
    private final ReviewRunner reviews;

    private DemoRooms(Wiring wiring, Service service) {
        this.wiring = wiring;
        this.service = service;
        this.round = wiring.round();
        this.reviews = wiring.reviews.reviewRunner();
    }

    static DemoService launch(Path home, SettableClock clock) {
        var wiring = Wiring.open(home, clock);
        try {
            return new DemoRooms(wiring, new Service(wiring, OptionalInt.empty(), () -> {}));
        } catch (IOException e) {
            wiring.close();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + service.port());
    }

    @Override
    public void drain() {
        service.inbox().drainAll();
    }

    @Override
    public void round(Instant asOf) {
        round.run(asOf);
    }

    @Override
    public void reviews(Instant now) {
        var configuration = wiring.configuration;
        reviews.runDue(configuration.organisation(), configuration.reviews(), now, false);
    }

    @Override
    public void flushMail(Instant now) {
        service.outbox().flush(now);
    }

    @Override
    public Judgements judgements() {
        return wiring.stores.judgements();
    }

    @Override
    public Cases cases() {
        return wiring.stores.cases();
    }

    @Override
    public Outbox outbox() {
        return wiring.stores.outbox();
    }

    @Override
    public Inbox inbox() {
        return wiring.stores.inbox();
    }

    @Override
    public void close() {
        service.close();
        wiring.close();
    }
}
