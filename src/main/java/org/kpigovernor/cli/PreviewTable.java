package org.kpigovernor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kpigovernor.cases.Case;
import org.kpigovernor.notify.Preview;
import org.kpigovernor.notify.wording.Days;

/** A preview as a table with a line a person; as wide as it must be, since a terminal can be made wider and a cut address can't be read. */
record PreviewTable(Preview preview) {
    String text(Case subject) {
        var title = "%s, %s of %s, as of %s%n".formatted(subject.id(), subject.kpi(), subject.team(), preview.asOf());
        return title + (preview.lines().isEmpty() ? "Nobody is to be told anything.%n".formatted() : table());
    }

    private String table() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("when", "who", "what", "step", "held back by"));
        preview.lines().forEach(line -> rows.add(cells(line)));
        var widths = IntStream.range(0, 5)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static List<String> cells(Preview.Line line) {
        var who = line.recipient().isEmpty() ? "nobody" : line.recipient();
        return List.of(
                line.at() == null ? "when that is over" : Days.moment(line.at(), line.zone()),
                line.insteadOf().isEmpty() ? who : who + " (for " + line.insteadOf() + ")",
                line.told() ? line.news() + " (told)" : line.news(),
                line.step(),
                line.heldBack().isEmpty() ? "–" : String.join("; ", line.heldBack()));
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                        .mapToObj(column -> row.get(column)
                                + " ".repeat(widths[column] - row.get(column).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing()
                + System.lineSeparator();
    }
}
