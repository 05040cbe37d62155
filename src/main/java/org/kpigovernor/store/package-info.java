/** Keeps what the other rooms ask it to, over JDBC on H2 or PostgreSQL; holds no logic of its own. */
@NullMarked
package org.kpigovernor.store;

import org.jspecify.annotations.NullMarked;
