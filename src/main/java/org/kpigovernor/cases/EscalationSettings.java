package org.kpigovernor.cases;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kpigovernor.catalogue.Priority;

/**
 * Who hears of an unanswered case, and after how long.
 *
 * @param ladders the steps by priority, in order
 */
public record EscalationSettings(Map<Priority, List<Step>> ladders) {
    /**
     * One rung.
     *
     * @param to {@code owner}, {@code manager} or {@code head}
     * @param after working time since the case was opened or worsened, by the team's working hours
     */
    public record Step(String to, Duration after) {}
}
