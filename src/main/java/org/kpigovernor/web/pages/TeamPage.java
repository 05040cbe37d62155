package org.kpigovernor.web.pages;

import java.util.List;
import java.util.Map;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.InitiativeWords;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** One team: each KPI with its line, what is said of it and why, and how it is defined. */
final class TeamPage {
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
                        "tensions", TensionRow.latest(ports, id),
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
}
