package org.kpigovernor.judge;

import java.util.List;
import java.util.Map;

/** The records of rules that are kept, those of rules that have gone too. */
public interface RuleRecords {
    /** Notes which of a book's rules spoke and which were set aside; an older judgement never hides a newer one. */
    void note(List<RuleCard> rules, Judgement judgement);

    /** By the rule's id. */
    Map<String, RuleRecord> all();
}
