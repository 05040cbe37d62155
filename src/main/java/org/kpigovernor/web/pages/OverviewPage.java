package org.kpigovernor.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Tone;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Response;

/** The first page: what needs somebody, then every team with its KPIs, teams in the order of their names. */
final class OverviewPage {
    private final WebPorts ports;
    private final Cells cells;

    OverviewPage(WebPorts ports) {
        this.ports = ports;
        this.cells = new Cells(ports, false);
    }

    /** A team and its KPIs. */
    public record TeamRow(Team team, List<Cell> cells) {}

    /** How many KPIs stand so. */
    public record Count(Tone tone, long count) {}

    Response show() {
        var teams = ports.organisation().get().teams().stream()
                .sorted(Comparator.comparing(Team::name))
                .map(team -> new TeamRow(team, cells.of(team)))
                .toList();
        var all = teams.stream().flatMap(row -> row.cells().stream()).toList();
        return Templates.page(
                "overview",
                Map.of(
                        "teams", teams,
                        "counts", counts(all),
                        "attention", attention(all),
                        "cases", CaseRow.of(ports, null, true),
                        "tensions", TensionRow.latest(ports, null),
                        "findings", ports.judgements().findings(),
                        "now", Days.moment(ports.clock().instant(), java.time.ZoneId.of("UTC")),
                        "deadLetters", ports.inbox().deadLetters(1000).size()));
    }

    private static List<Cell> attention(List<Cell> all) {
        return all.stream()
                .filter(cell -> cell.tone().needsYou())
                .sorted(Cell.NEEDED_FIRST.thenComparing(Cell::teamName))
                .toList();
    }

    private static List<Count> counts(List<Cell> all) {
        var byTone = all.stream()
                .collect(Collectors.groupingBy(Cell::tone, () -> new EnumMap<>(Tone.class), Collectors.counting()));
        var counts = new ArrayList<Count>();
        byTone.forEach((tone, count) -> counts.add(new Count(tone, count)));
        return counts;
    }
}
