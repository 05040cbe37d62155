/** Reads what GitLab delivers: merge requests and approvals, pushes, pipelines, deployments. */
@NullMarked
package org.kpigovernor.ingest.gitlab;

import org.jspecify.annotations.NullMarked;
