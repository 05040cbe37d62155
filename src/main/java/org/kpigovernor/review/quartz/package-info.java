/** Wakes the reviews by Quartz, each schedule in its named zone. */
@NullMarked
package org.kpigovernor.review.quartz;

import org.jspecify.annotations.NullMarked;
