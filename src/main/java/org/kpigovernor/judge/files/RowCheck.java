package org.kpigovernor.judge.files;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks rows with Hibernate Validator and tells each violation at its cell. */
final class RowCheck {
    // Messages hold no expressions, so that a file can't bring one in
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private RowCheck() {}

    /** Whether the row keeps its constraints. */
    static boolean check(Row row, Checked values) {
        var violations = VALIDATOR.validate(values);
        for (var violation : violations) {
            var component = violation.getPropertyPath().iterator().next().getName();
            row.problem(column(component), violation.getMessage(), "");
        }
        return violations.isEmpty();
    }

    /** {@code watchLine} stands in the column {@code watch line}. */
    private static String column(String component) {
        return component.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
