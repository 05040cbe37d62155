/** Reads what rows of {@code measures.csv} say in words: filters, moments and amounts over the fields of records. */
@NullMarked
package org.kpigovernor.measure.rows;

import org.jspecify.annotations.NullMarked;
