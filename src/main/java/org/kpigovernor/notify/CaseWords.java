package org.kpigovernor.notify;

import java.time.LocalDate;
import java.util.ArrayList;
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
            case WORSENED -> action ? "Now act" : "Worse, investigate";
            case UNANSWERED -> "No answer yet";
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
        return abbreviation || name.isEmpty()
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
