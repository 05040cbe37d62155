/** The HTTP server, and the Camel routes by which deliveries come in. */
@NullMarked
package org.kpigovernor.ingest.routes;

import org.jspecify.annotations.NullMarked;
