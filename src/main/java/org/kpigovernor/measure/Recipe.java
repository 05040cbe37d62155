package org.kpigovernor.measure;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.measure.rows.Form;
import org.kpigovernor.measure.rows.Misread;
import org.kpigovernor.measure.rows.Read;
import org.kpigovernor.measure.rows.RecordKind;

/**
 * A row of {@code measures.csv} with its KPI's parameters put in, ready to be measured by.
 *
 * @param part empty for the KPI itself
 * @param window how far back from its end a period looks, empty for the period itself
 * @param unit what amounts are divided by to be in the KPI's unit
 */
record Recipe<R>(
        String kpi,
        String part,
        RecordKind<R> kind,
        Read<R> read,
        Aggregate aggregate,
        Optional<Duration> window,
        double unit) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z-]+)}");
    private static final Map<String, Double> UNITS =
            Map.of("s", 1.0, "min", 60.0, "h", 3600.0, "days", 86400.0, "weeks", 604800.0);

    /** Null when something is wrong, which is told. */
    static @Nullable Recipe<?> of(KpiDefinition kpi, MeasureRow row, Read.Mistakes mistakes) {
        for (var kind : Records.ALL) {
            if (kind.name().equals(row.record())) {
                return of(kind, kpi, row, mistakes);
            }
        }
        var names = Records.ALL.stream().map(RecordKind::name).toList();
        mistakes.tell(
                "record",
                new Misread("there are no records `" + row.record() + "`", Nearest.hint(row.record(), names)));
        return null;
    }

    private static <R> @Nullable Recipe<R> of(
            RecordKind<R> kind, KpiDefinition kpi, MeasureRow row, Read.Mistakes mistakes) {
        var aggregate = Aggregate.named(row.aggregate()).orElse(null);
        if (aggregate == null) {
            mistakes.tell(
                    "aggregate",
                    new Misread(
                            "`" + row.aggregate() + "` is no aggregate",
                            Nearest.hint(row.aggregate(), Aggregate.names())));
        }
        try {
            var cells = new Read.Cells(
                    filled("where", row.where(), kpi, mistakes),
                    filled("at", row.at(), kpi, mistakes),
                    filled("value", row.value(), kpi, mistakes),
                    filled("rounding", row.rounding(), kpi, mistakes));
            var read = Read.of(kind, cells, mistakes);
            var window = filled("window", row.window(), kpi, mistakes);
            return read == null || aggregate == null
                    ? null
                    : fitting(
                            new Recipe<>(
                                    row.kpi(),
                                    row.part(),
                                    kind,
                                    read,
                                    aggregate,
                                    window.isBlank() ? Optional.empty() : Optional.of(Read.length(window)),
                                    read.form() == Form.SPAN ? UNITS.getOrDefault(kpi.unit(), 0.0) : 1),
                            kpi,
                            mistakes);
        } catch (Misread mistake) {
            mistakes.tell("window", mistake);
            return null;
        }
    }

    /** The cell with parameters in the place of their names in braces. */
    private static String filled(String column, String cell, KpiDefinition kpi, Read.Mistakes mistakes) {
        var filled = new StringBuilder();
        var parameter = PARAMETER.matcher(cell);
        while (parameter.find()) {
            var value = Parameters.of(kpi, parameter.group(1));
            if (value == null) {
                var known = Parameters.names(kpi);
                mistakes.tell(
                        column,
                        new Misread(
                                kpi.id() + " has no parameter `" + parameter.group(1) + "`",
                                Nearest.hint(
                                        parameter.group(1),
                                        known,
                                        "add it to the parameters in definitions/kpis.csv")));
            }
            parameter.appendReplacement(filled, java.util.regex.Matcher.quoteReplacement(value == null ? "" : value));
        }
        return parameter.appendTail(filled).toString();
    }

    /** Whether aggregate, value and unit belong together. */
    private static <R> @Nullable Recipe<R> fitting(Recipe<R> recipe, KpiDefinition kpi, Read.Mistakes mistakes) {
        var form = recipe.read.form();
        var aggregate = recipe.aggregate;
        if ((form == Form.SHARE) != (aggregate == Aggregate.SHARE)) {
            mistakes.tell(
                    "aggregate",
                    form == Form.SHARE
                            ? new Misread("a share can't be aggregated by " + aggregate, "write share")
                            : new Misread("the value isn't a share", "write share of: and a filter as the value"));
        } else if (form == Form.ONE && !aggregate.ofThings() || form != Form.ONE && aggregate.ofThings()) {
            mistakes.tell(
                    "aggregate",
                    form == Form.ONE
                            ? new Misread(aggregate + " needs a value", "write a number or a span as the value")
                            : new Misread(
                                    aggregate + " takes no value", "leave the value empty, or write such as median"));
        } else if (recipe.unit == 0) {
            mistakes.tell(
                    "value",
                    new Misread(
                            "a span of time can't be in " + kpi.unit(),
                            "write s, min, h, days or weeks as the unit in definitions/kpis.csv"));
        } else if (recipe.part.isEmpty() && kpi.scale() == Scale.RATE && aggregate != Aggregate.SHARE) {
            mistakes.tell(
                    "aggregate", new Misread("a KPI on the scale rate is a share", "write share of: as the value"));
        } else {
            return recipe;
        }
        return null;
    }

    boolean isWhole() {
        return part.isEmpty();
    }

    /** The recipe for records of that kind, if it is one. */
    @SuppressWarnings("unchecked") // there is one of each kind
    <S> Recipe<S> over(RecordKind<S> of) {
        if (kind != of) {
            throw new IllegalArgumentException("Not over " + of.name());
        }
        return (Recipe<S>) this;
    }
}
