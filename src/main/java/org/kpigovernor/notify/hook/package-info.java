/** How notices reach other services over HTTP: what is asked, what their answers mean, and signed webhooks. */
@NullMarked
package org.kpigovernor.notify.hook;

import org.jspecify.annotations.NullMarked;
