package org.kpigovernor.app.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.kpigovernor.app.demo.organisation.MadeUpDelivery;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;
import org.kpigovernor.app.demo.organisation.MadeUpTeam;
import org.kpigovernor.cli.Progress;

/** Lets the service live through the made-up weeks, stop by stop. */
final class History {
    private final MadeUpOrganisation organisation;
    private final DemoService service;
    private final DemoSender sender;
    private final SettableClock clock;
    private final UntilStopped until;
    private List<MadeUpDelivery> coming = List.of();

    History(
            MadeUpOrganisation organisation,
            DemoService service,
            DemoSender sender,
            SettableClock clock,
            UntilStopped until) {
        this.organisation = organisation;
        this.service = service;
        this.sender = sender;
        this.clock = clock;
        this.until = until;
    }

    void live(Progress progress) {
        coming = organisation.deliveries();
        for (var stop : stops()) {
            if (until.isStopped()) {
                return;
            }
            tell(progress, stop);
            deliverUntil(stop.at());
            govern(stop);
        }
    }

    private void tell(Progress progress, Itinerary.Stop stop) {
        var lived = ChronoUnit.WEEKS.between(organisation.firstMonday(), stop.day());
        var week = Math.min(lived, organisation.weeks() - 1);
        progress.reached(
                lived,
                organisation.weeks(),
                "week of " + organisation.firstMonday().plusWeeks(week));
    }

    private List<Itinerary.Stop> stops() {
        var zones = organisation.teams().stream().map(MadeUpTeam::zone).collect(Collectors.toSet());
        return Itinerary.through(organisation.firstMonday(), organisation.end(), zones);
    }

    private void deliverUntil(Instant moment) {
        var count = 0;
        while (count < coming.size() && coming.get(count).at().isBefore(moment)) {
            count++;
        }
        sender.send(coming.subList(0, count), clock);
        coming = coming.subList(count, coming.size());
    }

    private void govern(Itinerary.Stop stop) {
        clock.set(stop.at());
        service.drain();
        if (stop.round()) {
            service.round(stop.at());
        }
        service.reviews(stop.at());
        service.flushMail(stop.at());
    }
}
