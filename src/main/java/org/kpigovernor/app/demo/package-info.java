/** The demonstration: a made-up organisation's history goes through the real service, and what came of it is told. */
@NullMarked
package org.kpigovernor.app.demo;

import org.jspecify.annotations.NullMarked;
