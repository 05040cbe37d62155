package org.kpigovernor.ingest;

/** A line of an import file: a delivery, or why it isn't one. */
sealed interface ImportedLine {
    /** A delivery. */
    record Good(Delivery delivery) implements ImportedLine {}

    /**
     * Not a delivery.
     *
     * @param column 1 for the first; 0 when the whole line is meant
     */
    record Bad(int column, String what, String hint) implements ImportedLine {}
}
