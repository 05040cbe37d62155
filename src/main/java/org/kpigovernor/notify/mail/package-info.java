/** Sends notices by mail; Jakarta Mail lives only here. */
@NullMarked
package org.kpigovernor.notify.mail;

import org.jspecify.annotations.NullMarked;
