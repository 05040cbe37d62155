/** Follows what a verdict opened to its end: investigations, actions, allowed moves, the escalation ladder. */
@NullMarked
package org.kpigovernor.cases;

import org.jspecify.annotations.NullMarked;
