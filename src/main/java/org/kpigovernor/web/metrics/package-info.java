/** What the service tells a monitoring system. */
@NullMarked
package org.kpigovernor.web.metrics;

import org.jspecify.annotations.NullMarked;
