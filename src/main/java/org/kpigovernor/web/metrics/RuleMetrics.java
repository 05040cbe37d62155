package org.kpigovernor.web.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import org.kpigovernor.cases.Precisions;
import org.kpigovernor.cases.RulePrecision;
import org.kpigovernor.web.WebPorts;

/** How good each rule's alerts were in the last quarter. */
final class RuleMetrics {
    private RuleMetrics() {}

    static List<MetricSnapshot> of(WebPorts ports) {
        var precisions = Precisions.of(
                ports.cases().find(null, null, false), ports.clock().instant());
        var rules = ports.rules().get().stream()
                .map(card -> precisions.of(card.id()))
                .toList();
        return List.of(shares(rules), counts(rules));
    }

    /** A rule without answers has no precision rather than one of zero. */
    private static GaugeSnapshot shares(List<RulePrecision> rules) {
        var metric = GaugeSnapshot.builder()
                .name("kpi_governor_rule_precision")
                .help("The share of a rule's answered cases of the last 13 weeks that were worth raising");
        rules.stream()
                .filter(rule -> rule.answered() > 0)
                .forEach(rule -> metric.dataPoint(
                        Metrics.point(Labels.of("rule", rule.rule()), (double) rule.worth() / rule.answered())));
        return metric.build();
    }

    private static GaugeSnapshot counts(List<RulePrecision> rules) {
        var metric = GaugeSnapshot.builder()
                .name("kpi_governor_rule_cases")
                .help(
                        "A rule's cases of the last 13 weeks: raised, and of the closed ones worth, not_worth or unanswered");
        for (var rule : rules) {
            count(metric, rule, "raised", rule.raised());
            count(metric, rule, "worth", rule.worth());
            count(metric, rule, "not_worth", rule.answered() - rule.worth());
            count(metric, rule, "unanswered", rule.unanswered());
        }
        return metric.build();
    }

    private static void count(GaugeSnapshot.Builder metric, RulePrecision rule, String what, int count) {
        metric.dataPoint(Metrics.point(Labels.of("rule", rule.rule(), "count", what), count));
    }
}
