package org.kpigovernor.notify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.notify.wording.Tone;

/**
 * Twelve complete weeks of one KPI of one team, and what was said of the last: all that a mail shows of a KPI.
 *
 * @param weeks the oldest first, none left out
 * @param verdict of the last week, null if it wasn't judged
 * @param introduced days on which something was introduced for it
 * @param noted what people noted about days of these weeks
 * @param redefined days on which its definition changed; all weeks are measured by the last one
 */
public record KpiTrend(
        KpiDefinition definition,
        Priority priority,
        @Nullable Target target,
        List<Week> weeks,
        @Nullable Verdict verdict,
        List<LocalDate> introduced,
        List<Notes.Note> noted,
        List<LocalDate> redefined) {
    /**
     * One week.
     *
     * @param value null when there was nothing to measure
     * @param version of the definition that it was measured by, 0 when it wasn't
     */
    public record Week(LocalDate start, @Nullable Double value, long n, int version) {}

    public Tone tone() {
        return Tone.of(verdict);
    }

    public Week lastWeek() {
        return weeks.get(weeks.size() - 1);
    }

    /** The verdict's evidence, if there is a verdict. */
    public Optional<Evidence> evidence() {
        return Optional.ofNullable(verdict).map(Verdict::evidence);
    }

    /** The first week of the trend that is open, if one is. */
    public Optional<LocalDate> since() {
        return evidence().map(Evidence::since);
    }

    /** Whether the level of the last weeks lies on the worse side of the absolute limit. */
    public boolean beyondLimit() {
        return evidence().filter(this::beyondLimit).isPresent();
    }

    private boolean beyondLimit(Evidence evidence) {
        var limit = evidence.limit();
        var level = evidence.level() != null ? evidence.level() : evidence.value();
        if (limit == null || level == null) {
            return false;
        }
        return definition.better() == Direction.LOWER ? level > limit : level < limit;
    }
}
