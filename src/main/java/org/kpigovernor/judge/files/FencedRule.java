package org.kpigovernor.judge.files;

import java.util.List;
import java.util.Map;

/**
 * A rule file as the fence understood it.
 *
 * @param name the sentence
 * @param drl the rule as it is handed to Drools: its name and conditions only, token by token in the lines where they stand
 * @param facts the fact of each name that {@code when} gives, such as {@code Series} of {@code $series}
 * @param then the tokens between {@code then} and {@code end}, with those two
 * @param alone whether it looks at one fact and at nothing else
 * @param sound whether its conditions stay inside the fence, so that they may be compiled
 */
public record FencedRule(
        String name, String drl, Map<String, String> facts, List<FenceToken> then, boolean alone, boolean sound) {}
