package org.kpigovernor.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was introduced so that a KPI gets better: one entry of {@code config/initiatives.yaml}.
 *
 * @param what as people call it, such as {@code Contract tests}
 * @param introduced the day from which it was there
 * @param rolloutWeeks weeks from that day's on that are left out, because it was only half there
 * @param teams ids of the teams that it was introduced for
 * @param by the improvement expected, as a share: 0.2 is 20 % better; null if nobody said
 * @param baselineWeeks weeks before it that are compared
 * @param weeks weeks after the roll-out that are compared
 */
public record Initiative(
        String id,
        String what,
        LocalDate introduced,
        int rolloutWeeks,
        List<String> teams,
        String kpi,
        @Nullable Double by,
        int baselineWeeks,
        int weeks) {}
