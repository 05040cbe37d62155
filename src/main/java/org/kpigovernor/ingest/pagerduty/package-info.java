/** Reads what PagerDuty delivers: the moments of an incident, by webhooks of version 3 and 2. */
@NullMarked
package org.kpigovernor.ingest.pagerduty;

import org.jspecify.annotations.NullMarked;
