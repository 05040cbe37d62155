/** How numbers, days, verdicts and tables are put into words, the same in every mail. */
@NullMarked
package org.kpigovernor.notify.wording;

import org.jspecify.annotations.NullMarked;
