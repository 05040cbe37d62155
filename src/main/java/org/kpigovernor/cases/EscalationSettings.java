package org.kpigovernor.cases;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kpigovernor.catalogue.Priority;

/**
 * Who hears of an unanswered case, and after how long; and when nobody hears of any.
 *
 * @param ladders the steps by priority, in order
 */
public record EscalationSettings(Map<Priority, List<Step>> ladders, List<MaintenanceWindow> maintenance) {
    /** Without maintenance. */
    public EscalationSettings(Map<Priority, List<Step>> ladders) {
        this(ladders, List.of());
    }

    /** The steps of that case's ladder. */
    public List<Step> steps(Case subject) {
        return ladders.getOrDefault(subject.priority(), List.of());
    }

    /**
     * One rung.
     *
     * @param to {@code owner}, {@code manager} or {@code head}
     * @param after working time since the case was opened or worsened, by the working hours of whom it leads to
     */
    public record Step(String to, Duration after) {}
}
