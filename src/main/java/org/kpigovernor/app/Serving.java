package org.kpigovernor.app;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.kpigovernor.review.quartz.ReviewClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service as {@code serve} runs it: on the wall clock, with rounds after deliveries and reviews by Quartz. */
final class Serving implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final Wiring wiring;
    private final Service service;
    private final RoundLoop rounds;
    private final ReviewClock reviews;
    private final BookWatch watch;
    private final ServiceAddress address;

    Serving(Wiring wiring, OptionalInt port) throws IOException {
        this.wiring = wiring;
        var round = wiring.round();
        this.rounds = new RoundLoop(() -> round(round));
        this.service = new Service(wiring, port, rounds::wake);
        var configuration = wiring.configuration;
        var rules = configuration.home().resolve("rules");
        this.watch = new BookWatch(wiring.keeper, rules, service.complaints());
        wiring.keeper.lookAtFolderAtStart(service.complaints());
        service.startWorkers();
        watch.start();
        rounds.start();
        this.reviews = ReviewClock.start(configuration.reviews(), configuration.organisation(), this::reviews);
        this.address = ServiceAddress.write(configuration.home(), configuration.host(), service.port());
        LOG.info(
                "Ready at http://{}:{} with {} teams, {} KPIs and rule book {}",
                configuration.host(),
                service.port(),
                configuration.organisation().teams().size(),
                wiring.catalogue().kpis().size(),
                wiring.books.get().hash());
    }

    private void round(GovernanceRound round) {
        var report = round.run(wiring.clock.instant());
        if (report.notices() > 0) {
            service.outbox().nudge();
        }
        LOG.info(
                "Round: {} readings measured, {} cases changed, {} notices",
                report.measured(),
                report.cases(),
                report.notices());
    }

    private void reviews() {
        var configuration = wiring.configuration;
        var now = wiring.clock.instant();
        if (wiring.reviews.reviewRunner().runDue(configuration.organisation(), configuration.reviews(), now, false)
                > 0) {
            service.outbox().nudge();
        }
    }

    Service service() {
        return service;
    }

    /** The threads that something runs in by itself. */
    static List<String> jobs() {
        return List.of("inbox-worker", "inbox-writer", "outbox-mail", "reviews-1", "rounds", BookWatch.JOB);
    }

    int port() {
        return service.port();
    }

    @Override
    public void close() {
        address.close();
        watch.close();
        reviews.close();
        rounds.close();
        service.close();
        wiring.close();
        LOG.info("Stopped");
    }
}
