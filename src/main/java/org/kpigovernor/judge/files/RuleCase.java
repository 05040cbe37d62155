package org.kpigovernor.judge.files;

import java.util.List;
import java.util.Map;

/**
 * One case beside a rule: given these facts, expect that these rules speak and those stay silent.
 *
 * @param line where it begins
 * @param series what is given of each series, by the names of the fact's fields
 * @param heaps what is given of each KPI's things beside a line
 * @param verdicts the verdict that counts in the end, by KPI
 * @param more what else it gives, by its words
 */
public record RuleCase(
        RuleFile file,
        int line,
        String name,
        YamlMap team,
        List<YamlMap> series,
        List<YamlMap> heaps,
        List<String> fires,
        List<String> silent,
        Map<String, String> verdicts,
        YamlMap more) {}
