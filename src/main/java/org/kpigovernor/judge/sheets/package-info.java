/** Drools' decision tables: each row becomes the text of a rule, which is then checked as if somebody had written it. */
@NullMarked
package org.kpigovernor.judge.sheets;

import org.jspecify.annotations.NullMarked;
