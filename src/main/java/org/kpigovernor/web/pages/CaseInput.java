package org.kpigovernor.web.pages;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.web.http.Form;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;

/**
 * What somebody wrote into a form of a case's page.
 *
 * @param move which form, such as {@code explain}; empty when the page is only looked at
 * @param by who writes
 * @param text the cause, the plan or the reason
 * @param until the last day of an acceptance, as it was written
 * @param worth {@code yes}, {@code no}, or anything else for "can't say"
 * @param version the version of the case that the form was shown with; empty if it isn't said
 * @param refusal why the move couldn't be made, a sentence without a full stop; empty if it could
 */
public record CaseInput(
        String move, String by, String text, String until, String worth, String version, String refusal) {
    /** Nothing yet but the name that a mail's link brings along. */
    static CaseInput from(Request request) {
        return new CaseInput("", Objects.requireNonNullElse(request.param("by"), ""), "", "", "", "", "");
    }

    static CaseInput of(Request request) {
        var form = Form.of(request);
        return new CaseInput(
                request.segment("move"),
                form.text("by"),
                form.text("text"),
                form.text("until"),
                form.text("worth"),
                form.text("version"),
                "");
    }

    void move(Desk any, String id) {
        var desk = seen().isPresent() ? any.of(seen().getAsInt()) : any;
        switch (move) {
            case "acknowledge" -> desk.acknowledge(id, by, text);
            case "explain" -> desk.explain(id, by, text);
            case "act" -> desk.act(id, by, text);
            case "accept" -> desk.accept(id, by, LocalDate.parse(until), text);
            case "resolve" -> desk.resolve(id, by, text, answer());
            case "worth" -> desk.answer(id, by, text, answer());
            default -> throw Refusal.notFound("A case has no move `" + move + "`");
        }
    }

    /** The version of the case that the form was shown with. */
    OptionalInt seen() {
        return version.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(version)) : OptionalInt.empty();
    }

    private @Nullable Boolean answer() {
        return switch (worth) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    CaseInput refused(String why) {
        return new CaseInput(
                move, by, text, until, worth, version, why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1));
    }
}
