package org.kpigovernor.judge.files;

import org.jspecify.annotations.Nullable;

/** Checks that the numbers of a threshold row fit each other, and that the row for all KPIs leaves nothing open. */
record ThresholdCheck(Entry<ThresholdRow> entry) {
    void check() {
        var row = entry.values();
        notAbove("watch weeks", row.watchWeeks(), "window", row.window());
        notAbove("act far weeks", row.actFarWeeks(), "window", row.window());
        notAbove("limit weeks", row.limitWeeks(), "window", row.window());
        notAbove("fast weeks", row.fastWeeks(), "fast window", row.fastWindow());
        notAbove("watch line", row.watchLine(), "far line", row.farLine());
        if (row.isForAll()) {
            complete(row);
        }
    }

    private void notAbove(String column, @Nullable Number value, String other, @Nullable Number bound) {
        if (value != null && bound != null && value.doubleValue() > bound.doubleValue()) {
            entry.row().problem(column, value + " is more than the " + other + " of " + bound, "");
        }
    }

    private void complete(ThresholdRow row) {
        filled("watch line", row.watchLine());
        filled("watch weeks", row.watchWeeks());
        filled("far line", row.farLine());
        filled("fast weeks", row.fastWeeks());
        filled("window", row.window());
        filled("fast window", row.fastWindow());
        filled("act far weeks", row.actFarWeeks());
        filled("act open weeks", row.actOpenWeeks());
        filled("act level", row.actLevel());
        filled("at least samples", row.atLeastSamples());
        filled("limit weeks", row.limitWeeks());
    }

    private void filled(String column, @Nullable Object value) {
        if (value == null) {
            entry.row().problem(column, "the row for all KPIs must not leave this empty", "");
        }
    }
}
