/** Draws a KPI's weeks as a small picture without any text in it, and says the same in words. */
@NullMarked
package org.kpigovernor.notify.chart;

import org.jspecify.annotations.NullMarked;
