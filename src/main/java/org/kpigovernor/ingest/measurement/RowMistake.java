package org.kpigovernor.ingest.measurement;

/**
 * What is wrong with a row.
 *
 * @param what in one sentence without a full stop
 * @param hint what to do about it; empty if there is nothing to say
 */
record RowMistake(String what, String hint) {}
