package org.kpigovernor.notify.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.notify.CaseEvent;
import org.kpigovernor.notify.wording.OneLine;

/** What chat messages say of cases, the same in each product. */
final class ChatText {
    /** More cases than this aren't read in a chat. */
    static final int MOST_CASES = 6;

    private static final int EXCERPT = 1_500;

    private ChatText() {}

    /** Such as {@code Payments: investigate first review time, 51 % worse since 5 Oct}, or how many cases there are. */
    static String heading(List<CaseEvent> events) {
        var first = events.get(0);
        if (events.size() == 1) {
            return first.subjectLine();
        }
        long asking = events.stream().filter(event -> event.type().asks()).count();
        long over = events.stream().filter(event -> event.type().ends()).count();
        var parts = new ArrayList<String>();
        if (asking > 0) {
            parts.add(asking + (asking == 1 ? " case needs somebody" : " cases need somebody"));
        }
        if (over > 0) {
            parts.add(over + (over == 1 ? " is over" : " are over"));
        }
        if (asking + over < events.size()) {
            parts.add((events.size() - asking - over) + " answered");
        }
        return OneLine.of(first.team().name(), 40) + ": " + String.join(", ", parts);
    }

    /** The sign, what is the matter, and how the KPI stands, in two lines. */
    static String standing(CaseEvent event) {
        var view = event.view();
        var kpi = view.kpi();
        return "%s %s: %s (%s)\nis %s."
                .formatted(
                        view.tone().sign(),
                        word(event).toUpperCase(Locale.ROOT),
                        kpi.name(),
                        kpi.priority(),
                        kpi.standing());
    }

    private static String word(CaseEvent event) {
        return switch (event.type()) {
            case OPENED, WORSENED, UNANSWERED, RECOVERED -> event.view().news();
            case REOPENED -> "Open again";
            case ACKNOWLEDGED -> "Acknowledged";
            case EXPLAINED -> "Explained";
            case ACTING -> "Being acted on";
            case ACCEPTED -> "Accepted";
            case CLOSED -> "Closed";
        };
    }

    /** Who has it, and what a person did. */
    static String status(CaseEvent event) {
        var move = event.move();
        var did = move == null
                ? ""
                : OneLine.of(move.by()) + (move.why().isBlank() ? "" : ": " + OneLine.of(move.why(), 300)) + "\n";
        return did + event.view().status();
    }

    /** Why it is believed; nothing of what is over. */
    static List<String> evidence(CaseEvent event) {
        return event.type().asks()
                ? Stream.concat(
                                event.view().kpi().reasons().stream(),
                                Stream.of(event.view().kpi().rule()))
                        .filter(reason -> !reason.isBlank())
                        .limit(5)
                        .toList()
                : List.of();
    }

    /** The same in plain text, for notifications and for the page of mails. */
    static String plain(List<CaseEvent> events) {
        return events.stream()
                .map(event -> standing(event) + "\n" + status(event) + "\n"
                        + event.view().url())
                .collect(Collectors.joining("\n\n"));
    }

    static String more(List<CaseEvent> events) {
        int more = events.size() - MOST_CASES;
        return more <= 0 ? "" : "and " + more + (more == 1 ? " more case" : " more cases");
    }

    /** The first lines of a mail's text, up to where they are too long for a chat. */
    static String excerpt(String text) {
        if (text.length() <= EXCERPT) {
            return text.strip();
        }
        int end = text.lastIndexOf('\n', EXCERPT);
        return text.substring(0, end < 1 ? EXCERPT : end).strip() + "\n…";
    }
}
