package org.kpigovernor.judge.files;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Threshold;

/** Fills in what threshold rows leave empty. */
public final class Thresholds {
    private final List<Entry<ThresholdRow>> rows;

    public Thresholds(List<Entry<ThresholdRow>> rows) {
        this.rows = rows;
    }

    /** The complete threshold of a checked row, for a KPI of that priority. */
    public Threshold of(Entry<ThresholdRow> entry, Priority priority) {
        var row = resolved(entry.values()).filledFrom(forAll(priority), false).filledFrom(forAll(), false);
        return new Threshold(
                known(row.watchLine()),
                known(row.watchWeeks()),
                known(row.farLine()),
                known(row.fastWeeks()),
                known(row.window()),
                known(row.fastWindow()),
                known(row.actFarWeeks()),
                known(row.actOpenWeeks()),
                known(row.actLevel()),
                known(row.atLeastSamples()),
                row.limit(),
                known(row.limitWeeks()),
                row.why(),
                entry.place());
    }

    /** Follows {@code like} from row to row. */
    private ThresholdRow resolved(ThresholdRow row) {
        return rows.stream()
                .map(Entry::values)
                .filter(other -> other.kpi().equals(row.like()))
                .findFirst()
                .map(other -> row.filledFrom(resolved(other), true))
                .orElse(row);
    }

    private ThresholdRow forAll() {
        return rows.stream()
                .map(Entry::values)
                .filter(ThresholdRow::isForAll)
                .findFirst()
                .orElseThrow();
    }

    /** The row for all KPIs of that priority; the row for all when there is none. */
    private ThresholdRow forAll(Priority priority) {
        return rows.stream()
                .map(Entry::values)
                .filter(row -> row.isForAll(priority))
                .findFirst()
                .orElseGet(this::forAll);
    }

    private static <T> T known(@Nullable T cell) {
        return Objects.requireNonNull(cell, "the row for all KPIs fills it");
    }
}
