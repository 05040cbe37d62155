package org.kpigovernor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.review.AnswerDesk;
import org.kpigovernor.review.AnswerRefused;
import org.kpigovernor.review.Quarter;
import org.kpigovernor.review.ReviewAnswer;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSlot;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** Review slots, those that come next, and the answers of quarterly reviews. */
final class ReviewsApi {
    private static final int PAGE = 200;
    private static final int MOST = 10_000;

    private final WebPorts ports;

    ReviewsApi(WebPorts ports) {
        this.ports = ports;
    }

    record AnswerView(String team, String kpi, String quarter, String answer, String reason, String by, Instant at) {
        static AnswerView of(ReviewAnswer answer) {
            return new AnswerView(
                    answer.team(),
                    answer.kpi(),
                    Quarter.name(answer.quarter()),
                    Spelling.of(answer.answer()),
                    answer.reason(),
                    answer.by(),
                    answer.at());
        }
    }

    Response slots(Request request) {
        var kind = kind(request);
        var team = request.param("team");
        int most = request.number("limit", PAGE, MOST);
        return Json.ok(
                request.flag("upcoming")
                        ? ports.reviewing().upcoming().get().stream()
                                .filter(slot -> isAskedFor(slot, team, kind))
                                .limit(most)
                                .toList()
                        : ports.slots().find(team, kind, most));
    }

    private static boolean isAskedFor(ReviewSlot slot, @Nullable String team, @Nullable ReviewKind kind) {
        return (team == null || team.equals(slot.team())) && (kind == null || kind == slot.kind());
    }

    private static @Nullable ReviewKind kind(Request request) {
        var kind = request.param("kind");
        if (kind == null) {
            return null;
        }
        return Arrays.stream(ReviewKind.values())
                .filter(one -> Spelling.of(one).equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        400,
                        "The parameter `kind` is no review",
                        "Use daily, weekly, monthly, quarterly, roll-up, monthly-roll-up or rules."));
    }

    Response answers(Request request) {
        return Json.ok(ports.reviewing().answers().find(request.param("team"), request.param("kpi")).stream()
                .map(AnswerView::of)
                .toList());
    }

    Response answer(Request request) {
        var body = Json.object(request);
        var given = new AnswerDesk.Given(
                Json.text(body, "team"),
                Json.text(body, "kpi"),
                quarter(Json.text(body, "quarter")),
                kind(body),
                body.path("reason").asText(""),
                Json.text(body, "by"));
        try {
            var answer = ports.reviewing().desk().answer(given);
            return Json.response(201, "application/json", AnswerView.of(answer));
        } catch (AnswerRefused refused) {
            throw new Refusal(400, "The answer can't be taken: " + refused.getMessage(), "Mend it and send it again.");
        }
    }

    private static LocalDate quarter(String name) {
        return Quarter.start(name)
                .orElseThrow(() -> new Refusal(400, "The member `quarter` is no quarter", "Write it as 2026-Q3."));
    }

    private static ReviewAnswer.Kind kind(JsonNode body) {
        var word = Json.text(body, "answer").toLowerCase(Locale.ROOT);
        return Arrays.stream(ReviewAnswer.Kind.values())
                .filter(kind -> Spelling.of(kind).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(400, "The member `answer` is no answer", "Answer keep, change or retire."));
    }
}
