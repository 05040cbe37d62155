/** Reads what build servers deliver: CircleCI, Buildkite, Jenkins. */
@NullMarked
package org.kpigovernor.ingest.ci;

import org.jspecify.annotations.NullMarked;
