package org.kpigovernor.web.api;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.Attempt;
import org.kpigovernor.notify.InitiativeWords;
import org.kpigovernor.signals.BeforeAfter;
import org.kpigovernor.signals.Effect;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** What was tried, team by team, and what came of it. */
final class InitiativesApi {
    private final WebPorts ports;

    InitiativesApi(WebPorts ports) {
        this.ports = ports;
    }

    record InitiativeView(
            String id,
            String what,
            String team,
            String kpi,
            LocalDate introduced,
            int rolloutWeeks,
            String outcome,
            String summary,
            int weeksBefore,
            int weeksAfter,
            @Nullable EffectView effect,
            @Nullable ExpectedView expected) {
        static InitiativeView of(Attempt attempt) {
            var initiative = attempt.initiative();
            var evidence = attempt.evidence();
            return new InitiativeView(
                    initiative.id(),
                    initiative.what(),
                    attempt.team(),
                    initiative.kpi(),
                    initiative.introduced(),
                    initiative.rolloutWeeks(),
                    Words.lower(evidence.outcome()),
                    InitiativeWords.text(attempt),
                    evidence.weeksBefore(),
                    evidence.weeksAfter(),
                    Optional.ofNullable(evidence.effect()).map(EffectView::of).orElse(null),
                    Optional.ofNullable(initiative.by())
                            .map(by -> ExpectedView.of(by, attempt))
                            .orElse(null));
        }
    }

    /** Changes as shares of what was before: -0.25 is a quarter less. */
    record EffectView(double change, double low, double high, double chance, double smallest) {
        static EffectView of(Effect effect) {
            return new EffectView(
                    effect.change(),
                    effect.interval().low(),
                    effect.interval().high(),
                    effect.chance(),
                    effect.smallest());
        }
    }

    record ExpectedView(double change, @Nullable Boolean inside) {
        static ExpectedView of(double by, Attempt attempt) {
            double change = BeforeAfter.expected(by, attempt.kpi().better());
            var effect = attempt.evidence().effect();
            return new ExpectedView(
                    change, effect == null ? null : effect.interval().holds(change));
        }
    }

    Response list(Request request) {
        var wanted = request.param("team");
        var now = ports.clock().instant();
        return Json.ok(ports.organisation().get().teams().stream()
                .filter(team -> wanted == null || wanted.equals(team.id()))
                .flatMap(team -> ports.initiatives().of(team, now).stream())
                .map(InitiativeView::of)
                .toList());
    }
}
