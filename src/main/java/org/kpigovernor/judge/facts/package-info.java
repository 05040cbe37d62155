/** What rule files may see and say: the facts of {@code when} and the small vocabulary of {@code then}. */
@NullMarked
package org.kpigovernor.judge.facts;

import org.jspecify.annotations.NullMarked;
