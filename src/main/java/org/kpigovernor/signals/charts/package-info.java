/** Control charts, runs rules, and how long each goes on average without a false alarm. */
@NullMarked
package org.kpigovernor.signals.charts;

import org.jspecify.annotations.NullMarked;
