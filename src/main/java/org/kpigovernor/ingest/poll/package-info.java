/** Reads sources by their REST APIs, page by page, into the same inbox that webhooks fill. */
@NullMarked
package org.kpigovernor.ingest.poll;

import org.jspecify.annotations.NullMarked;
