/** The pages that people look at. */
@NullMarked
package org.kpigovernor.web.pages;

import org.jspecify.annotations.NullMarked;
