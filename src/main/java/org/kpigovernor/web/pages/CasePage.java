package org.kpigovernor.web.pages;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** One case: where it stands, its evidence as of now, and every move that was made. */
final class CasePage {
    private final WebPorts ports;
    private final Cells cells;

    CasePage(WebPorts ports) {
        this.ports = ports;
        this.cells = new Cells(ports, true);
    }

    /** A move in words. */
    public record Move(String at, String move, String by, String why) {}

    Response list() {
        return Templates.page("cases", Map.of("cases", CaseRow.of(ports, null, false)));
    }

    Response show(Request request) {
        var id = request.segment("id");
        var one = ports.cases().find(id).orElseThrow(() -> Refusal.notFound("There is no case `" + id + "`"));
        var model = new HashMap<String, Object>();
        model.put("row", CaseRow.of(ports, one));
        model.put("cause", one.cause());
        model.put("moves", moves(one));
        ports.organisation()
                .get()
                .team(one.team())
                .flatMap(team -> cells.of(team).stream()
                        .filter(cell -> cell.kpi().equals(one.kpi()))
                        .findFirst())
                .ifPresent(cell -> model.put("cell", cell));
        return Templates.page("case", model);
    }

    private List<Move> moves(Case one) {
        var zone = ports.organisation().get().team(one.team()).map(Team::zone).orElse(ZoneId.of("UTC"));
        return ports.cases().moves(one.id()).stream()
                .map(move -> new Move(Days.moment(move.at(), zone), move.move(), move.by(), move.why()))
                .toList();
    }
}
