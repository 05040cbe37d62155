package org.kpigovernor.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.measure.Period;

/** Governs the past week by week, each as if it were then: every week is judged on the readings up to it, and nobody is mailed. */
final class HistoryRounds {
    private final GovernanceRound round;
    private final Organisation organisation;

    HistoryRounds(GovernanceRound round, Organisation organisation) {
        this.round = round;
        this.organisation = organisation;
    }

    /** Is told how many of all weeks are done. */
    interface Progress {
        void reached(long done, long total);
    }

    /** Runs a round at the end of every week from that of {@code first} on, and one at {@code last}; returns how many. */
    int run(Instant first, Instant last, Progress progress) {
        var moments = moments(first, last);
        for (int i = 0; i < moments.size(); i++) {
            round.runAsHistory(moments.get(i));
            progress.reached(i + 1L, moments.size());
        }
        return moments.size();
    }

    private List<Instant> moments(Instant first, Instant last) {
        var moments = new ArrayList<Instant>();
        for (var end = weekEnd(first); end.isBefore(last); end = weekEnd(end.plusSeconds(1))) {
            moments.add(end);
        }
        moments.add(last);
        return moments;
    }

    /** When the week in which that instant lies has ended for every team, wherever it is. */
    private Instant weekEnd(Instant instant) {
        return organisation.teams().stream()
                .map(team ->
                        Period.containing(instant, PeriodKind.WEEK, team.zone()).ends(team.zone()))
                .max(Comparator.naturalOrder())
                .orElse(instant.plusSeconds(1));
    }
}
