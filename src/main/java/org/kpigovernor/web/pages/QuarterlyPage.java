package org.kpigovernor.web.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.review.AnswerDesk;
import org.kpigovernor.review.AnswerRefused;
import org.kpigovernor.review.Quarter;
import org.kpigovernor.review.ReviewAnswer;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Form;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** Where a quarterly review is answered: each KPI with what its quarter was like, and a form to keep, change or retire it. */
final class QuarterlyPage {
    private final WebPorts ports;

    QuarterlyPage(WebPorts ports) {
        this.ports = ports;
    }

    /**
     * What somebody wrote into a form.
     *
     * @param kpi whose form it was, empty when the page is only looked at
     * @param refusal why it couldn't be taken, a sentence without a full stop; empty if it could
     */
    public record Input(String kpi, String answer, String reason, String by, String refusal) {}

    Response show(Request request) {
        return show(request, 200, new Input("", "", "", Objects.requireNonNullElse(request.param("by"), ""), ""));
    }

    /** Takes an answer, or shows its form again with the reason why it can't be taken. */
    Response answer(Request request) {
        var form = Form.of(request);
        var input = new Input(form.text("kpi"), form.text("answer"), form.text("reason"), form.text("by"), "");
        var kind = kind(input.answer());
        if (kind.isEmpty()) {
            return show(request, 400, refused(input, "choose one of the three answers"));
        }
        try {
            ports.reviewing()
                    .desk()
                    .answer(new AnswerDesk.Given(
                            team(request).id(), input.kpi(), quarter(request), kind.get(), input.reason(), input.by()));
        } catch (AnswerRefused refused) {
            return show(request, 400, refused(input, String.valueOf(refused.getMessage())));
        }
        return Response.seeOther(address(request) + "?" + Form.pair("by", input.by()) + "#" + input.kpi());
    }

    private static Optional<ReviewAnswer.Kind> kind(String word) {
        return switch (word) {
            case "keep" -> Optional.of(ReviewAnswer.Kind.KEEP);
            case "change" -> Optional.of(ReviewAnswer.Kind.CHANGE);
            case "retire" -> Optional.of(ReviewAnswer.Kind.RETIRE);
            default -> Optional.empty();
        };
    }

    private static Input refused(Input input, String why) {
        return new Input(
                input.kpi(),
                input.answer(),
                input.reason(),
                input.by(),
                why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1));
    }

    private Response show(Request request, int status, Input input) {
        var team = team(request);
        var quarter = quarter(request);
        var model = new HashMap<String, Object>(Map.of("team", team, "quarter", Days.quarter(quarter)));
        model.put("address", address(request));
        model.put(
                "kpis",
                ports.reviewing().sheets().of(team, quarter, ports.clock().instant()));
        model.put("input", input);
        return Templates.page("quarterly", model).withStatus(status);
    }

    private Team team(Request request) {
        var id = request.segment("team");
        return ports.organisation().get().team(id).orElseThrow(() -> Refusal.notFound("There is no team `" + id + "`"));
    }

    private static LocalDate quarter(Request request) {
        var name = request.segment("quarter");
        return Quarter.start(name)
                .orElseThrow(() -> Refusal.notFound("`" + name + "` is no quarter; write it as 2026-Q3"));
    }

    private static String address(Request request) {
        return "/reviews/quarterly/" + request.segment("team") + "/" + request.segment("quarter");
    }
}
