package org.kpigovernor.judge.files;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kpigovernor.catalogue.MeasureRow;

/** One row of {@code definitions/measures.csv}, not yet checked. */
public record MeasuringRow(
        @NotBlank @Pattern(regexp = Names.ID, message = Names.ID_MESSAGE)
        String kpi,

        @NotBlank @Pattern(regexp = Names.ID, message = Names.ID_MESSAGE)
        String profile,

        @Pattern(regexp = "|" + Names.ID, message = Names.ID_MESSAGE)
        String part,

        @NotBlank String record,
        String where,
        @NotBlank String at,
        String value,
        @NotBlank String aggregate,
        String window,
        String rounding,
        String inWords)
        implements Checked {
    static final Set<String> COLUMNS = new TreeSet<>(
            List.of("kpi,profile,part,record,where,at,value,aggregate,window,rounding,in words".split(",")));

    static MeasuringRow of(Row row) {
        return new MeasuringRow(
                row.text("kpi"),
                row.text("profile"),
                row.text("part"),
                row.text("record"),
                row.text("where"),
                row.text("at"),
                row.text("value"),
                row.text("aggregate"),
                row.text("window"),
                row.text("rounding"),
                row.text("in words"));
    }

    boolean isWhole() {
        return part.isEmpty();
    }

    /** Whose it is, which no other row may repeat. */
    String key() {
        return kpi + " " + profile + " " + part;
    }

    /** As the catalogue has it. */
    public MeasureRow row(String place) {
        return new MeasureRow(
                kpi, profile, part, record, where, at, value, aggregate, window, rounding, inWords, place);
    }
}
