/** Pages and the REST API; shows what the rooms hold and decides nothing. */
@NullMarked
package org.kpigovernor.web;

import org.jspecify.annotations.NullMarked;
