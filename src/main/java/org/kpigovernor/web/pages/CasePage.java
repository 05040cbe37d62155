package org.kpigovernor.web.pages;

import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
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
    private static final Set<MoveRefused.Reason> STALE =
            EnumSet.of(MoveRefused.Reason.NOT_NOW, MoveRefused.Reason.CHANGED);

    private final WebPorts ports;
    private final Cells cells;

    CasePage(WebPorts ports) {
        this.ports = ports;
        this.cells = new Cells(ports, true);
    }

    /** A move in words; fresh if it was made since the reader of a refused form had looked. */
    public record Move(String at, String move, String by, String why, boolean fresh) {}

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
                    STALE.contains(refused.reason()) ? 409 : 400,
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
        model.put("version", one.version());
        model.put("moves", moves(one, input));
        model.put("possible", Desk.possible(one));
        model.put("answer", answer(one));
        model.put("stopped", stopped(one));
        model.put(
                "preview",
                PreviewRow.of(ports.telling().preview().apply(one, ports.clock().instant())));
        model.put("held", held(one));
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

    /** What wasn't told when it was due. */
    private List<Move> held(Case one) {
        var zone = zone(one);
        return ports.telling().held().ofCase(one.id()).stream()
                .map(held -> new Move(Days.moment(held.at(), zone), "", held.recipient(), held.why(), false))
                .toList();
    }

    private static String answer(Case one) {
        if (one.worthRaising() == null) {
            return "";
        }
        return one.worthRaising() ? "yes" : "no";
    }

    private List<Move> moves(Case one, CaseInput input) {
        var zone = zone(one);
        var moves = ports.cases().moves(one.id());
        int known = input.seen().orElse(moves.size()) + 1;
        return IntStream.range(0, moves.size())
                .mapToObj(i -> move(moves.get(i), zone, i >= known))
                .toList();
    }

    private static Move move(CaseMove move, ZoneId zone, boolean fresh) {
        return new Move(Days.moment(move.at(), zone), move.move(), move.by(), move.why(), fresh);
    }
}
