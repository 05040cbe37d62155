package org.kpigovernor.judge.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Spelling;

/** One row of a table; reads cells as numbers and words, and turns what doesn't fit into problems with line and column. */
public final class Row {
    private final RuleFile file;
    private final CSVRecord cells;
    private final int line;
    private final Problems problems;
    private final Set<String> reported = new HashSet<>();

    Row(RuleFile file, CSVRecord cells, int line, Problems problems) {
        this.file = file;
        this.cells = cells;
        this.line = line;
        this.problems = problems;
    }

    /** As a spreadsheet numbers it, such as {@code thresholds.csv row 7}. */
    String place() {
        return file.path() + " row " + line;
    }

    int line() {
        return line;
    }

    String text(String column) {
        return cells.isMapped(column) && cells.isSet(column) ? cells.get(column) : "";
    }

    /** Cells that list several words, divided by semicolons. */
    List<String> list(String column) {
        return Stream.of(text(column).split(";"))
                .map(String::trim)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Nullable
    Double number(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            problem(column, "`" + text + "` is not a number", "write it with a decimal point, such as 0.75");
            return null;
        }
    }

    @Nullable
    Integer whole(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            problem(column, "`" + text + "` is not a whole number", "write digits only");
            return null;
        }
    }

    @Nullable
    LocalDate day(String column) {
        var text = text(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(column, "`" + text + "` is not a day", "write it as 2026-12-31");
            return null;
        }
    }

    /** Cells that list several numbers, divided by semicolons. */
    List<Double> numbers(String column) {
        var numbers = new ArrayList<Double>();
        for (var text : list(column)) {
            try {
                numbers.add(new BigDecimal(text).doubleValue());
            } catch (NumberFormatException e) {
                problem(column, "`" + text + "` is not a number", "write such as 24; 168");
            }
        }
        return List.copyOf(numbers);
    }

    /** One of a closed set of words; hyphens stand for the underscores of the constants. */
    <E extends Enum<E>> @Nullable E word(String column, Class<E> words) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        var known = Arrays.stream(words.getEnumConstants()).collect(Collectors.toMap(Spelling::of, word -> word));
        var found = known.get(text);
        if (found == null) {
            problem(column, "`" + text + "` isn't a known " + column, Nearest.hint(text, known.keySet()));
        }
        return found;
    }

    /** Whether none of its cells has a mistake. */
    boolean isSound() {
        return reported.isEmpty();
    }

    /** Tells the first mistake of a cell; a second one would only follow from it, as all do when the column is missing. */
    public void problem(String column, String what, String hint) {
        if (reported.add(column) && cells.isMapped(column)) {
            problems.add(file.shown(), line, column(column), column + ": " + what, hint);
        }
    }

    void checkWidth() {
        if (!cells.isConsistent()) {
            var wanted = cells.getParser().getHeaderNames().size();
            problems.add(
                    file.shown(),
                    line,
                    0,
                    "this row has " + cells.size() + " cells, the first line names " + wanted + " columns",
                    cells.size() > wanted ? "put a cell that has a comma in it in quotes" : "add the missing commas");
        }
    }

    /** Where the cell begins in its line, or 0 when the row goes over several lines or has no such cell. */
    private int column(String name) {
        var source = file.text().split("\n", -1)[line - 1];
        var index = cells.getParser().getHeaderMap().getOrDefault(name, -1);
        return index < 0 ? 0 : beginning(source, index) + 1;
    }

    private static int beginning(String source, int cell) {
        boolean quoted = false;
        int seen = 0;
        for (int at = 0; at < source.length() && seen <= cell; at++) {
            if (seen == cell) {
                return at;
            }
            quoted ^= source.charAt(at) == '"';
            seen += source.charAt(at) == ',' && !quoted ? 1 : 0;
        }
        return seen == cell ? source.length() : -1;
    }
}
