/** Writes invitations as calendars understand them. */
@org.jspecify.annotations.NullMarked
package org.kpigovernor.review.invitation;
