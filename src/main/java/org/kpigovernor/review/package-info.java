/** Who is reviewed when, and what a review says. */
@NullMarked
package org.kpigovernor.review;

import org.jspecify.annotations.NullMarked;
