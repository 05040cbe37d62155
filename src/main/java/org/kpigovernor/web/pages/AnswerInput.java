package org.kpigovernor.web.pages;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.notify.AnswerAction;
import org.kpigovernor.notify.AnswerToken;
import org.kpigovernor.web.http.Form;
import org.kpigovernor.web.http.Request;

/**
 * What somebody wrote into the form of an answering link's page.
 *
 * @param by who answers: the recipient, or for a message that many read, who says so
 * @param refusal why the move couldn't be made; empty if it could
 */
public record AnswerInput(String by, String text, String until, String refusal) {
    static final AnswerInput NOTHING = new AnswerInput("", "", "", "");

    static AnswerInput of(Request request, AnswerToken token) {
        var form = Form.of(request);
        var by = token.fromChannel() ? form.text("by") : token.recipient();
        return new AnswerInput(by, form.text("text"), form.text("until"), "");
    }

    void move(Desk desk, AnswerToken token, Case subject) {
        switch (token.action()) {
            case ACKNOWLEDGE -> desk.acknowledge(subject.id(), by, text);
            case EXPLAIN -> desk.explain(subject.id(), by, text);
            case ACCEPT -> desk.accept(subject.id(), by, LocalDate.parse(until), text);
            case WORTH, NOT_WORTH -> desk.resolve(subject.id(), by, text, worth(token.action()));
        }
    }

    /** Null for an answer that says nothing of it. */
    static @Nullable Boolean worth(AnswerAction action) {
        return switch (action) {
            case WORTH -> true;
            case NOT_WORTH -> false;
            case ACKNOWLEDGE, EXPLAIN, ACCEPT -> null;
        };
    }

    AnswerInput refused(String why) {
        return new AnswerInput(by, text, until, why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1));
    }
}
