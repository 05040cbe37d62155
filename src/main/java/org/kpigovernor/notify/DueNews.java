package org.kpigovernor.notify;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.catalogue.Person;

/**
 * A piece of news that a person is to hear.
 *
 * @param key what makes it told only once: case, turn, when it took it, and rung, such as {@code C-12/opened/2026-03-02T06:00:00Z/0}
 * @param turn what happened to the case
 * @param step the rung of the ladder, from 1; 0 for the KPI's owner, who is told at once
 * @param insteadOf for whom the person stands in, null for nobody
 */
record DueNews(
        String key,
        Case subject,
        CaseMove turn,
        CaseComposer.Kind kind,
        int step,
        Person to,
        @Nullable StandIn insteadOf,
        Timing timing) {
    String recipient() {
        return to.mail();
    }

    boolean isDue(Instant moment) {
        var at = timing.at();
        return at != null && !at.isAfter(moment);
    }

    /** What holds back at that moment what would be told otherwise. */
    Optional<Hold> heldBack(Instant moment) {
        return timing.due().isAfter(moment) || isDue(moment)
                ? Optional.empty()
                : timing.holds().stream().reduce((earlier, later) -> later);
    }

    /** The same for somebody who stands in. */
    DueNews insteadTo(Person other) {
        return new DueNews(key + "/" + other.mail(), subject, turn, kind, step, other, null, timing);
    }

    boolean tellsTheSameAs(DueNews other) {
        return subject.id().equals(other.subject.id())
                && kind == other.kind
                && recipient().equals(other.recipient());
    }
}
