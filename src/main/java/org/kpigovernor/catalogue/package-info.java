/** What is governed: KPI definitions, thresholds, priorities, teams, owners, sources, and problems found in them. */
@NullMarked
package org.kpigovernor.catalogue;

import org.jspecify.annotations.NullMarked;
