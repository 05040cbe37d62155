package org.kpigovernor.ingest.ci;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether a branch is the default one, for build servers that don't: then {@code main} and {@code master} are.
 */
final class DefaultBranch {
    private DefaultBranch() {}

    /** @param told the default branch, if the delivery names it */
    static boolean is(@Nullable String branch, @Nullable String told) {
        if (branch == null) {
            return false;
        }
        return told == null ? branch.equals("main") || branch.equals("master") : branch.equals(told);
    }
}
