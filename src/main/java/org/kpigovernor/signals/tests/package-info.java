/** Statistical tests and intervals for a handful of weekly values; what commons-math computes well is left to it. */
@NullMarked
package org.kpigovernor.signals.tests;

import org.jspecify.annotations.NullMarked;
