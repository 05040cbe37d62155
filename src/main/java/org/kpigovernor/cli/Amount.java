package org.kpigovernor.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many of something are wanted: at least one, and not absurdly many. */
final class Amount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        if (text.matches("[1-9]\\d{0,3}")) {
            return Integer.valueOf(text);
        }
        throw new TypeConversionException("`" + text + "` is not an amount — write a whole number from 1 to 9999");
    }
}
