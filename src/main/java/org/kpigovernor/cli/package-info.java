/** The commands. */
@NullMarked
package org.kpigovernor.cli;

import org.jspecify.annotations.NullMarked;
