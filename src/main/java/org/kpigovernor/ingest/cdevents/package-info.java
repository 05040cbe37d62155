/** Reads CDEvents, in binary and structured CloudEvents. */
@NullMarked
package org.kpigovernor.ingest.cdevents;

import org.jspecify.annotations.NullMarked;
