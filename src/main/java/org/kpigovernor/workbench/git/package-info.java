/** Commits a rules folder that stands under Git; JGit lives only here. */
@NullMarked
package org.kpigovernor.workbench.git;

import org.jspecify.annotations.NullMarked;
