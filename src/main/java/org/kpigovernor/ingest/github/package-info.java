/** Reads what GitHub delivers: pull requests, reviews, pushes, deployments, workflow runs, issues. */
@NullMarked
package org.kpigovernor.ingest.github;

import org.jspecify.annotations.NullMarked;
