package org.kpigovernor.judge.engine;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.RuleCard;

/**
 * A rule as it is run.
 *
 * @param number among all rules of the book
 * @param call what it says; null where Drools runs its {@code then}
 */
record Rule(
        int number,
        String key,
        RuleCard card,
        Source source,
        @Nullable Call call) {}
