/** Turns events into readings, one value per KPI, team and period, measuring again only what went stale. */
@NullMarked
package org.kpigovernor.measure;

import org.jspecify.annotations.NullMarked;
