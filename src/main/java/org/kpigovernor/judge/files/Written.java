package org.kpigovernor.judge.files;

import java.util.function.UnaryOperator;
import org.kpigovernor.catalogue.Problem;

/**
 * A rule as its author wrote it, in a file of its own or in a row of a decision table.
 *
 * @param path names it among all rules
 * @param place moves a problem from its place in the text to that in the author's file
 */
public record Written(RuleText text, String path, UnaryOperator<Problem> place) {
    public static Written of(RuleFile file) {
        return new Written(RuleText.of(file), file.path(), UnaryOperator.identity());
    }
}
