/** Reads build servers, by their webhooks and their APIs: CircleCI, Buildkite, Jenkins. */
@NullMarked
package org.kpigovernor.ingest.ci;

import org.jspecify.annotations.NullMarked;
