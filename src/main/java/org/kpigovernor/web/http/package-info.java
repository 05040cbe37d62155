/** Requests, responses and the table of endpoints, and the one Camel route that carries them. */
@NullMarked
package org.kpigovernor.web.http;

import org.jspecify.annotations.NullMarked;
