package org.kpigovernor.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Writes numbers unrounded. */
final class Numbers {
    /** Any decimal of so many digits survives being a double; some doubles need up to two more. */
    private static final int SAFE_DIGITS = 15;

    private static final int ENOUGH_DIGITS = 17;

    private Numbers() {}

    /**
     * The fewest digits that read back as the same double, without an exponent; nothing for no value. {@code Double.toString} of
     * Java 17 is at times a digit too long (JDK-4511638).
     */
    static String shortest(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        for (var digits = SAFE_DIGITS; digits < ENOUGH_DIGITS; digits++) {
            var rounded = new BigDecimal(value).round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return plain(rounded);
            }
        }
        return plain(new BigDecimal(value).round(new MathContext(ENOUGH_DIGITS)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
