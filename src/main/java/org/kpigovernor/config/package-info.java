/** Reads and checks the files under config/ and fills each room's settings. */
@NullMarked
package org.kpigovernor.config;

import org.jspecify.annotations.NullMarked;
