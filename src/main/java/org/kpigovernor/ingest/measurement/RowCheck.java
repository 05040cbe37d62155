package org.kpigovernor.ingest.measurement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.ingest.MeasurementBody;

/** Whether a row's texts are a measurement of a team and KPI that there are. */
record RowCheck(KnownNames known) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,18}");

    /** What stands in the row's columns; {@code n} is empty where there is none. */
    record Texts(String team, String kpi, String at, String value, String n) {}

    RowResult check(Texts row) {
        var mistakes = new ArrayList<RowMistake>();
        name("team", row.team(), known.teams().keySet(), mistakes);
        name("KPI", row.kpi(), known.kpis(), mistakes);
        var at = at(row.at(), known.teams().getOrDefault(row.team(), ZoneOffset.UTC), mistakes);
        double value = value(row.value(), mistakes);
        long n = n(row.n(), mistakes);
        return mistakes.isEmpty()
                ? new RowResult.Good(new MeasurementBody(row.team(), row.kpi(), at, value, n))
                : new RowResult.Bad(List.copyOf(mistakes));
    }

    private static void name(String what, String name, Collection<String> names, List<RowMistake> mistakes) {
        if (name.isEmpty()) {
            mistakes.add(new RowMistake("the " + what + " is missing", ""));
        } else if (!names.contains(name)) {
            mistakes.add(new RowMistake("there is no " + what + " `" + name + "`", Nearest.hint(name, names)));
        }
    }

    private static Instant at(String text, ZoneId zone, List<RowMistake> mistakes) {
        return Moment.read(text, zone).orElseGet(() -> {
            var what = text.isEmpty() ? "the time is missing" : "`" + text + "` is no time between 1970 and 2199";
            mistakes.add(new RowMistake(what, "write a day as 2026-03-01, or a time as 2026-03-01T10:00:00+01:00"));
            return Instant.EPOCH;
        });
    }

    private static double value(String text, List<RowMistake> mistakes) {
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            var what = text.isEmpty() ? "the value is missing" : "`" + text + "` is no number";
            mistakes.add(new RowMistake(what, "write it with digits and a point, such as 1234.5"));
        }
        return value;
    }

    private static long n(String text, List<RowMistake> mistakes) {
        if (text.isEmpty()) {
            return 1;
        }
        if (!COUNT.matcher(text).matches()) {
            mistakes.add(
                    new RowMistake("`" + text + "` is no count", "n is a whole number from 0 on, 1 if it is left out"));
            return 0;
        }
        return Long.parseLong(text);
    }
}
