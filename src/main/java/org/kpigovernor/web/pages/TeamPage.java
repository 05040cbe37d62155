package org.kpigovernor.web.pages;

import java.util.List;
import java.util.Map;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.HealthScore;
import org.kpigovernor.measure.Period;
import org.kpigovernor.notify.HealthWords;
import org.kpigovernor.notify.InitiativeWords;
import org.kpigovernor.review.AnswerWords;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** One team: each KPI with its line, what is said of it and why, and how it is defined. */
final class TeamPage {
    private static final int WEEKS_BACK = 2;

    private final WebPorts ports;
    private final Cells cells;

    TeamPage(WebPorts ports) {
        this.ports = ports;
        this.cells = new Cells(ports, true);
    }

    Response show(Request request) {
        var id = request.segment("id");
        var team = ports.organisation()
                .get()
                .team(id)
                .orElseThrow(() -> Refusal.notFound("There is no team `" + id + "`"));
        return Templates.page(
                "team",
                Map.of(
                        "team", team,
                        "cells", cells.of(team),
                        "tried", tried(team),
                        "cases", CaseRow.of(ports, id, false),
                        "tensions", TensionRow.latest(ports, team),
                        "health", health(team),
                        "answers", answers(team),
                        "findings",
                                ports.judgements().findings().stream()
                                        .filter(finding -> id.equals(finding.team()))
                                        .toList()));
    }

    /** An initiative, and what came of it in words. */
    public record Tried(String title, String text, String kpi) {}

    private List<Tried> tried(Team team) {
        return ports.initiatives().of(team, ports.clock().instant()).stream()
                .map(one -> new Tried(
                        InitiativeWords.title(one),
                        InitiativeWords.text(one),
                        one.kpi().id()))
                .toList();
    }

    /** What was last answered about a KPI, in words. */
    public record Answered(String name, String text, String kpi) {}

    private List<Answered> answers(Team team) {
        return ports.reviewing().answers().latest(team.id(), null).stream()
                .map(answer -> new Answered(name(answer.kpi()), AnswerWords.of(answer, team.zone()), answer.kpi()))
                .toList();
    }

    /** The score of the latest week that has one, with what takes from it; empty before there is any. */
    private String health(Team team) {
        var last = Period.containing(ports.clock().instant(), PeriodKind.WEEK, team.zone())
                .previous()
                .start();
        return ports
                .readings()
                .find(team.id(), HealthScore.KPI, PeriodKind.WEEK, last.minusWeeks(WEEKS_BACK), last)
                .stream()
                .filter(score -> score.value() != null)
                .reduce((earlier, later) -> later)
                .map(score -> HealthWords.of(score, this::name))
                .orElse("");
    }

    private String name(String kpi) {
        return ports.catalogue().get().kpi(kpi).map(KpiDefinition::name).orElse(kpi);
    }
}
