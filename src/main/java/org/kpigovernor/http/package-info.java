/** Bounds what is taken from other services over HTTP, whoever asks them. */
@NullMarked
package org.kpigovernor.http;

import org.jspecify.annotations.NullMarked;
