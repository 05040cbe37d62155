/** The Camel routes under {@code routes/notify}, by which notices leave over HTTP. */
@NullMarked
package org.kpigovernor.notify.routes;

import org.jspecify.annotations.NullMarked;
