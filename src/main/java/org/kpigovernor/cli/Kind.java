package org.kpigovernor.cli;

import java.util.Arrays;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.review.ReviewKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the kind of a review. */
final class Kind implements ITypeConverter<ReviewKind> {
    @Override
    public ReviewKind convert(String text) {
        var known = Arrays.stream(ReviewKind.values()).map(Spelling::of).toList();
        if (known.contains(text)) {
            return ReviewKind.spelt(text);
        }
        throw new TypeConversionException(
                "there is no review `" + text + "` — " + Nearest.hint(text, known, String.join(", ", known)));
    }
}
