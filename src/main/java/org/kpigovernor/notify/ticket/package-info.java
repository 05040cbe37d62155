/** Issues in Jira and incidents in PagerDuty that go along with cases. */
@NullMarked
package org.kpigovernor.notify.ticket;

import org.jspecify.annotations.NullMarked;
