/** Reads GitLab, by its webhooks and its API: merge requests and their reviews, pushes, pipelines, deployments. */
@NullMarked
package org.kpigovernor.ingest.gitlab;

import org.jspecify.annotations.NullMarked;
