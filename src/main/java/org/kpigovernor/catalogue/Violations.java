package org.kpigovernor.catalogue;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks what was read from a file by the constraints that its record carries. There is one validator, since making one takes long. */
public final class Violations {
    private static final Validator VALIDATOR = validator();

    private Violations() {}

    /** The constraints that the values don't meet, in no order; empty when all is well. */
    public static <T> Set<ConstraintViolation<T>> of(T values) {
        return VALIDATOR.validate(values);
    }

    private static Validator validator() {
        // Messages hold no expressions, so that what users write never becomes one
        try (var factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            return factory.getValidator();
        }
    }
}
