/** The rule base: compiles, checks and runs rule books, and gives verdicts, findings and tensions with evidence; Drools lives only here. */
@NullMarked
package org.kpigovernor.judge;

import org.jspecify.annotations.NullMarked;
