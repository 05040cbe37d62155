package org.kpigovernor.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kpigovernor.cases.Case;
import org.kpigovernor.notify.CaseComposer.News;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.notify.wording.Tone;

/** The sentences about a case: what the news is, where the case stands, and what to do next. */
public final class CaseWords {
    private CaseWords() {}

    static String news(News news) {
        boolean action = news.subject().kind() == Case.Kind.ACTION;
        return switch (news.kind()) {
            case OPENED -> action ? "Act" : "Investigate";
            case WORSENED -> action ? "Worse, now act" : "Worse, still investigate";
            case UNANSWERED -> action ? "Unanswered, act" : "Unanswered, investigate";
            case RESOLVED -> "Recovered";
        };
    }

    static Tone tone(News news) {
        if (news.kind() == CaseComposer.Kind.RESOLVED) {
            return Tone.HEALTHY;
        }
        return news.subject().kind() == Case.Kind.ACTION ? Tone.ACT : Tone.INVESTIGATE;
    }

    /** Such as {@code C-12, investigation, opened 12 Oct 2026 (4 weeks ago), open, with owner@example.com}. */
    public static String status(Case subject, LocalDate opened, LocalDate today) {
        var parts = new ArrayList<String>();
        parts.add(subject.id());
        parts.add(kind(subject));
        parts.add("opened " + Days.day(opened) + ago(opened, today));
        parts.add(state(subject));
        parts.add(subject.owner() == null ? "nobody owns it" : "with " + OneLine.of(subject.owner()));
        return String.join(", ", parts);
    }

    private static String ago(LocalDate opened, LocalDate today) {
        return opened.isBefore(today) ? " (" + Days.age(opened, today) + " ago)" : "";
    }

    /** The state in words, with the date until which it was accepted. */
    public static String state(Case subject) {
        return switch (subject.state()) {
            case OPEN -> "not yet acknowledged";
            case ACCEPTED ->
                "accepted" + (subject.acceptedUntil() == null ? "" : " until " + Days.day(subject.acceptedUntil()));
            default -> word(subject.state());
        };
    }

    /** {@code investigation} or {@code action}. */
    public static String kind(Case subject) {
        return word(subject.kind());
    }

    /** A name inside a sentence: lower case, unless it is an abbreviation such as {@code CI}. */
    public static String inSentence(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation || name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static List<String> advice(News news) {
        return switch (news.kind()) {
            case OPENED, WORSENED -> next(news.subject());
            case UNANSWERED -> unanswered(news.subject());
            case RESOLVED ->
                List.of(
                        "Nothing to do: the weeks lie within the usual range again, and the case is closed.",
                        "One answer helps: was it worth raising? It tells the process lead how good the rule is.");
        };
    }

    private static List<String> next(Case subject) {
        if (subject.kind() == Case.Kind.INVESTIGATION) {
            return List.of(
                    "Acknowledge the case, so that others know that you have it.",
                    "Find the cause before anything is changed: look at all weeks of the trend, not at the last one alone.",
                    "Write the cause into the case. Whether to act on it is the next question, not the first.");
        }
        var cause = OneLine.of(subject.cause());
        return List.of(
                "Acknowledge the case, so that others know that you have it.",
                cause.isEmpty() ? "Name the cause first, if it isn't known yet." : "The cause that was found: " + cause,
                "Agree on one change that removes the cause, and on the week in which its effect should show.");
    }

    private static List<String> unanswered(Case subject) {
        var with =
                subject.owner() == null ? "Nobody owns this KPI" : OneLine.of(subject.owner()) + " hasn't answered yet";
        return List.of(
                with + ": ask what is needed, or give the case to somebody who has the time.",
                "Acknowledging it in the case stops these reminders until it worsens.");
    }
}
