/** Reads what Jira Cloud, Data Center and old servers deliver: issues and sprints. */
@NullMarked
package org.kpigovernor.ingest.jira;

import org.jspecify.annotations.NullMarked;
