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

    static void check(Row row, Checked values) {
        for (var violation : VALIDATOR.validate(values)) {
            var component = violation.getPropertyPath().iterator().next().getName();
            row.problem(column(component), violation.getMessage(), "");
        }
    }

    /** {@code watchLine} stands in the column {@code watch line}. */
    private static String column(String component) {
        return component.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
