package org.kpigovernor.measure;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
        var filling = new Filling(kpi, mistakes);
        var aggregate = aggregate(row.aggregate(), mistakes);
        var window = window(filling.filled("window", row.window()), mistakes);
        var read = Read.of(kind, filling.cells(row), mistakes);
        if (read == null || aggregate == null) {
            return null;
        }
        double unit = read.form() == Form.SPAN ? UNITS.getOrDefault(kpi.unit(), 0.0) : 1;
        var recipe = new Recipe<>(row.kpi(), row.part(), kind, read, aggregate, window, unit);
        return recipe.fits(kpi, mistakes) ? recipe : null;
    }

    private static @Nullable Aggregate aggregate(String name, Read.Mistakes mistakes) {
        var aggregate = Aggregate.named(name).orElse(null);
        if (aggregate == null) {
            mistakes.tell(
                    "aggregate", new Misread("`" + name + "` is no aggregate", Nearest.hint(name, Aggregate.names())));
        }
        return aggregate;
    }

    private static Optional<Duration> window(String cell, Read.Mistakes mistakes) {
        try {
            return cell.isBlank() ? Optional.empty() : Optional.of(Read.length(cell));
        } catch (Misread mistake) {
            mistakes.tell("window", mistake);
            return Optional.empty();
        }
    }

    /** Whether aggregate, value and unit belong together. */
    private boolean fits(KpiDefinition kpi, Read.Mistakes mistakes) {
        var misfit = misfit(kpi);
        if (misfit != null) {
            mistakes.tell("aggregate", misfit);
        }
        if (unit == 0) {
            mistakes.tell(
                    "value",
                    new Misread(
                            "a span of time can't be in " + kpi.unit(),
                            "write s, min, h, days or weeks as the unit in definitions/kpis.csv"));
        }
        return misfit == null && unit != 0;
    }

    private @Nullable Misread misfit(KpiDefinition kpi) {
        boolean share = read.form() == Form.SHARE;
        boolean counted = read.form() == Form.ONE;
        if (share && aggregate != Aggregate.SHARE) {
            return new Misread("a share can't be aggregated by " + aggregate, "write share");
        } else if (!share && aggregate == Aggregate.SHARE) {
            return new Misread("the value isn't a share", "write share of: and a filter as the value");
        } else if (counted && !aggregate.ofThings()) {
            return new Misread(aggregate + " needs a value", "write a number or a span as the value");
        } else if (!counted && aggregate.ofThings()) {
            return new Misread(aggregate + " takes no value", "leave the value empty, or write such as median");
        }
        return isWhole() && kpi.scale() == Scale.RATE && !share
                ? new Misread("a KPI on the scale rate is a share", "write share of: as the value")
                : null;
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
