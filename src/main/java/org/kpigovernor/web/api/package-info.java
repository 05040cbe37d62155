/** The REST API. */
@NullMarked
package org.kpigovernor.web.api;

import org.jspecify.annotations.NullMarked;
