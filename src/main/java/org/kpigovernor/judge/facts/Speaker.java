package org.kpigovernor.judge.facts;

import org.kpigovernor.judge.RuleCard;

/** Who is speaking: the rule whose {@code then} runs. */
public interface Speaker {
    RuleCard card();
}
