package org.kpigovernor.judge;

/**
 * What a rule says of itself.
 *
 * @param id never used again, even after the rule has retired
 * @param owner an id of {@code owners.csv}
 * @param trial whether its verdicts are recorded and shown, and nobody is mailed
 * @param name the sentence that people read
 * @param file as problems name it
 * @param line where the rule begins
 * @param why the reason, as its author wrote it
 * @param reference where the reason comes from: a book, a paper, a guide's statement
 */
public record RuleCard(
        String id, String owner, boolean trial, String name, String file, int line, String why, String reference) {}
