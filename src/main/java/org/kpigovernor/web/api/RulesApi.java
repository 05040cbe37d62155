package org.kpigovernor.web.api;

import org.kpigovernor.cases.Precisions;
import org.kpigovernor.cases.RulePrecision;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Response;

/** The active book's rules, and how good their alerts were. */
final class RulesApi {
    private final WebPorts ports;

    RulesApi(WebPorts ports) {
        this.ports = ports;
    }

    record RuleView(
            String id,
            String sentence,
            String owner,
            String stage,
            String file,
            int line,
            String why,
            int raised,
            int closed,
            int answered,
            int unanswered,
            int worth) {
        static RuleView of(RuleCard card, RulePrecision precision) {
            return new RuleView(
                    card.id(),
                    card.name(),
                    card.owner(),
                    card.trial() ? "trial" : "live",
                    card.file(),
                    card.line(),
                    card.why(),
                    precision.raised(),
                    precision.closed(),
                    precision.answered(),
                    precision.unanswered(),
                    precision.worth());
        }
    }

    Response list() {
        var precisions = Precisions.of(
                ports.cases().find(null, null, false), ports.clock().instant());
        return Json.ok(ports.rules().get().stream()
                .map(card -> RuleView.of(card, precisions.of(card.id())))
                .toList());
    }
}
