package org.kpigovernor.catalogue;

/**
 * How a KPI, or a part of it, is measured from the records of what happened: one row of {@code rules/definitions/measures.csv}, as it is
 * written.
 *
 * @param profile whose definition it is, such as {@link #GOVERNOR}
 * @param part the name of a part or note of the KPI, empty for the KPI itself
 * @param record the kind of record, such as {@code pull request}
 * @param where which of them count
 * @param at the moment at which one counts
 * @param value what each gives: empty for one, a number, a span or a share
 * @param aggregate how a period's become one value
 * @param window how far back from its end a period looks, empty for the period itself
 * @param rounding how spans are rounded before
 * @param inWords the definition as people read it, empty where the KPI's own words say it
 * @param place where it is written
 */
public record MeasureRow(
        String kpi,
        String profile,
        String part,
        String record,
        String where,
        String at,
        String value,
        String aggregate,
        String window,
        String rounding,
        String inWords,
        String place) {
    /** The profile that is used where none is chosen. */
    public static final String GOVERNOR = "governor";

    /** Whether it measures the KPI itself. */
    public boolean isWhole() {
        return part.isEmpty();
    }

    /** All that decides what is measured, in one text. */
    public String meaning() {
        return String.join("|", part, record, where, at, value, aggregate, window, rounding)
                .replaceAll("\\s+", " ");
    }
}
