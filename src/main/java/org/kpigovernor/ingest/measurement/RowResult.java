package org.kpigovernor.ingest.measurement;

import java.util.List;
import org.kpigovernor.ingest.MeasurementBody;

/** What a row is. */
sealed interface RowResult {
    /** A measurement. */
    record Good(MeasurementBody measurement) implements RowResult {}

    /** None, for each of these reasons. */
    record Bad(List<RowMistake> mistakes) implements RowResult {
        static Bad of(String what, String hint) {
            return new Bad(List.of(new RowMistake(what, hint)));
        }
    }
}
