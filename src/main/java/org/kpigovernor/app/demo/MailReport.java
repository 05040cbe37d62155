package org.kpigovernor.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kpigovernor.notify.Outbox;

/** What went in and out, as tables. */
final class MailReport {
    private static final int ALL = 100_000;
    private static final int NEWEST = 5;

    private final DemoService service;

    MailReport(DemoService service) {
        this.service = service;
    }

    /** Mails by recipient, a column for each kind. */
    TextTable sent() {
        var sent = service.outbox().find(null, null, ALL).stream()
                .filter(entry -> entry.state().equals("sent"))
                .toList();
        var kinds = new TreeSet<String>();
        sent.forEach(entry -> kinds.add(entry.notice().kind()));
        var table = new TextTable(headings(kinds));
        counts(sent).forEach((recipient, byKind) -> table.row(cells(recipient, kinds, byKind)));
        return table;
    }

    private static String[] headings(Set<String> kinds) {
        var headings = new ArrayList<>(List.of("To"));
        kinds.forEach(kind -> headings.add(kind.replace("-review", "")));
        return headings.toArray(String[]::new);
    }

    private static Map<String, Map<String, Long>> counts(List<Outbox.Entry> sent) {
        return sent.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.notice().recipient(),
                        TreeMap::new,
                        Collectors.groupingBy(entry -> entry.notice().kind(), Collectors.counting())));
    }

    private static List<String> cells(String recipient, Set<String> kinds, Map<String, Long> byKind) {
        var cells = new ArrayList<>(List.of(recipient));
        kinds.forEach(
                kind -> cells.add(byKind.containsKey(kind) ? byKind.get(kind).toString() : "-"));
        return cells;
    }

    TextTable deliveries(Map<Integer, Integer> answers) {
        var table = new TextTable("Count", "What");
        answers.forEach((status, count) -> table.row(count.toString(), "answered " + status + meaning(status)));
        var outcomes = new TreeMap<String, Long>();
        service.inbox()
                .counts()
                .values()
                .forEach(counts -> counts.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum)));
        outcomes.forEach((outcome, count) -> table.row(count.toString(), outcome));
        return table;
    }

    private static String meaning(int status) {
        return switch (status) {
            case 202 -> ": taken and kept";
            case 401 -> ": refused, forged on purpose";
            default -> "";
        };
    }

    TextTable deadLetters() {
        var table = new TextTable("Source", "Received", "Why");
        service.inbox()
                .deadLetters(NEWEST)
                .forEach(letter -> table.row(
                        letter.delivery().source(),
                        letter.delivery().receivedAt().toString().substring(0, 16),
                        letter.reason()));
        return table;
    }
}
