/** Wires the rooms together, runs a governance round, and is the only place that reads the wall clock. */
@NullMarked
package org.kpigovernor.app;

import org.jspecify.annotations.NullMarked;
