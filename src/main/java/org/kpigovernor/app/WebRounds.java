package org.kpigovernor.app;

import org.kpigovernor.notify.OutboxWorker;
import org.kpigovernor.web.Rounds;

/** Rounds as the API asks for them. */
final class WebRounds implements Rounds {
    private final Wiring wiring;
    private final GovernanceRound round;
    private final OutboxWorker outbox;

    WebRounds(Wiring wiring, GovernanceRound round, OutboxWorker outbox) {
        this.wiring = wiring;
        this.round = round;
        this.outbox = outbox;
    }

    @Override
    public Report run() {
        var asOf = wiring.clock.instant();
        var report = round.run(asOf);
        outbox.nudge();
        return new Report(
                asOf, report.measured(), report.judgement().verdicts().size(), report.cases(), report.notices());
    }
}
