/** Pure functions that tell a signal from noise: baseline, natural limits, runs, trend, level, tension. */
@NullMarked
package org.kpigovernor.signals;

import org.jspecify.annotations.NullMarked;
