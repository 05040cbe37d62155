package org.kpigovernor.notify;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;

/** Says where to look first when a KPI changed: its parts, and what else moved before it. Nothing is called a cause. */
public final class LookFirst {
    private LookFirst() {}

    /** A sentence each, without a full stop. */
    public static List<String> of(Evidence evidence, String unit) {
        return Stream.concat(
                        evidence.parts().stream().map(part -> part(part, unit)),
                        evidence.moved().stream().map(moved -> moved(moved, evidence.since())))
                .toList();
    }

    private static String part(Evidence.Part part, String unit) {
        return "%s time explains %s of the change: %s → %s"
                .formatted(
                        part.name(),
                        Numbers.share(part.share()),
                        Numbers.value(part.from(), unit),
                        Numbers.value(part.to(), unit));
    }

    private static String moved(Evidence.Moved moved, @Nullable LocalDate since) {
        var trend = moved.since();
        if (trend == null) {
            return "%s goes with it from week to week%s (rank correlation %s), without a trend of its own"
                    .formatted(moved.name(), moved.ahead() > 0 ? ", a week ahead" : "", correlation(moved));
        }
        long earlier = since == null ? 0 : ChronoUnit.WEEKS.between(trend, since);
        return "%s moved %s: %s since the week of %s%s"
                .formatted(
                        moved.name(),
                        earlier > 0 ? "before it" : "in the same week",
                        moved.better() ? "better" : "worse",
                        Days.day(trend),
                        earlier > 0 ? ", " + Days.counted(earlier, "week") + " earlier" : "");
    }

    private static String correlation(Evidence.Moved moved) {
        var known = moved.correlation();
        return known == null
                ? Numbers.NONE
                : String.format(Locale.ROOT, "%.1f", known).replace('-', '−');
    }
}
