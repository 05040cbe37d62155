/** Compiles rule files with Drools, translates its messages, and runs sessions. */
@NullMarked
package org.kpigovernor.judge.engine;

import org.jspecify.annotations.NullMarked;
