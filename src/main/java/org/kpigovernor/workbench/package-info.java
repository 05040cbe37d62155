/** Lets process leads edit, validate and test rule files before they count. */
@NullMarked
package org.kpigovernor.workbench;

import org.jspecify.annotations.NullMarked;
