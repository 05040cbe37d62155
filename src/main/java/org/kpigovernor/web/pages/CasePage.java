package org.kpigovernor.web.pages;

import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.cases.MoveRefused;
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
        return show(request, 200, CaseInput.from(request));
    }

    /** Makes the move that one of the page's forms asks for, or shows the form again with the reason why it can't be made. */
    Response move(Request request) {
        var one = find(request);
        var input = CaseInput.of(request);
        try {
            input.move(ports.desk(), one.id());
            return Response.seeOther("/cases/" + one.id());
        } catch (MoveRefused refused) {
            return show(
                    request,
                    refused.reason() == MoveRefused.Reason.NOT_NOW ? 409 : 400,
                    input.refused(String.valueOf(refused.getMessage())));
        } catch (DateTimeParseException noDay) {
            return show(request, 400, input.refused("the last day is missing, or isn't written as 2026-11-23"));
        }
    }

    private Case find(Request request) {
        var id = request.segment("id");
        return ports.cases().find(id).orElseThrow(() -> Refusal.notFound("There is no case `" + id + "`"));
    }

    private Response show(Request request, int status, CaseInput input) {
        var one = find(request);
        var model = new HashMap<String, Object>();
        model.put("row", CaseRow.of(ports, one));
        model.put("cause", one.cause());
        model.put("moves", moves(one));
        model.put("possible", Desk.possible(one));
        model.put("answer", answer(one));
        model.put("stopped", stopped(one));
        model.put("input", input);
        ports.organisation()
                .get()
                .team(one.team())
                .flatMap(team -> cells.of(team).stream()
                        .filter(cell -> cell.kpi().equals(one.kpi()))
                        .findFirst())
                .ifPresent(cell -> model.put("cell", cell));
        return Templates.page("case", model).withStatus(status);
    }

    /** Who has stopped mails about the team's cases, since when. */
    private List<String> stopped(Case one) {
        var zone = zone(one);
        return ports.links().suppressions().of(one.team()).stream()
                .filter(each -> each.kind().equals("escalation"))
                .map(each -> each.recipient() + " (since "
                        + Days.day(each.since().atZone(zone).toLocalDate()) + ")")
                .toList();
    }

    private ZoneId zone(Case one) {
        return ports.organisation().get().team(one.team()).map(Team::zone).orElse(ZoneId.of("UTC"));
    }

    private static String answer(Case one) {
        if (one.worthRaising() == null) {
            return "";
        }
        return one.worthRaising() ? "yes" : "no";
    }

    private List<Move> moves(Case one) {
        var zone = zone(one);
        return ports.cases().moves(one.id()).stream()
                .map(move -> new Move(Days.moment(move.at(), zone), move.move(), move.by(), move.why()))
                .toList();
    }
}
