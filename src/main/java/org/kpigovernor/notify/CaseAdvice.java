package org.kpigovernor.notify;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.notify.CaseComposer.News;
import org.kpigovernor.notify.wording.OneLine;

/** What to do next about a case: the cause before the change, and the change before the next mail. */
final class CaseAdvice {
    private static final String ACKNOWLEDGE = "Acknowledge the case, so that others know that you have it.";

    private CaseAdvice() {}

    static List<String> of(News news, String recipient) {
        return switch (news.kind()) {
            case OPENED, WORSENED -> next(news.subject());
            case UNANSWERED -> unanswered(news.subject(), recipient);
            case RESOLVED ->
                List.of(
                        "Nothing to do: the weeks lie within the usual range again, and the case is closed.",
                        "One answer helps: was it worth raising? It tells the process lead how good the rule is.");
        };
    }

    private static List<String> next(Case subject) {
        var then = subject.kind() == Case.Kind.INVESTIGATION ? investigate() : act(OneLine.of(subject.cause()));
        return subject.state() == Case.State.OPEN
                ? Stream.concat(Stream.of(ACKNOWLEDGE), then.stream()).toList()
                : then;
    }

    private static List<String> investigate() {
        return List.of(
                "Find the cause before anything is changed: look at all weeks of the trend, not at the last one alone.",
                "Write the cause into the case. Whether to act on it is the next question, not the first.");
    }

    private static List<String> act(String cause) {
        return List.of(
                cause.isEmpty() ? "Name the cause first, if it isn't known yet." : "The cause that was found: " + cause,
                "Agree on one change that removes the cause, and on the week in which its effect should show.");
    }

    private static List<String> unanswered(Case subject, String recipient) {
        return List.of(
                nudge(subject.owner(), recipient),
                "Acknowledging it in the case stops these reminders until it worsens.");
    }

    private static String nudge(@Nullable String owner, String recipient) {
        if (owner == null) {
            return "Nobody owns this KPI: give the case to somebody who has the time.";
        }
        return owner.equals(recipient)
                ? "You have it, and it isn't acknowledged: say that you are on it, or what keeps you from it."
                : OneLine.of(owner) + " hasn't acknowledged it yet: ask what is needed, or give it to somebody else.";
    }
}
