package org.kpigovernor.judge.files;

import java.util.Locale;
import org.kpigovernor.catalogue.Violations;

/** Checks rows with Hibernate Validator and tells each violation at its cell. */
final class RowCheck {
    private RowCheck() {}

    static void check(Row row, Checked values) {
        for (var violation : Violations.of(values)) {
            var component = violation.getPropertyPath().iterator().next().getName();
            row.problem(column(component), violation.getMessage(), "");
        }
    }

    /** {@code watchLine} stands in the column {@code watch line}. */
    private static String column(String component) {
        return component.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
