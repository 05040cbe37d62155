/** Canonical, sealed records of what happened at the sources; no raw JSON, no opinions. */
@NullMarked
package org.kpigovernor.events;

import org.jspecify.annotations.NullMarked;
