package org.kpigovernor.judge.engine;

import org.jspecify.annotations.Nullable;

/**
 * What Drools compiles.
 *
 * @param path relative to the rules folder, for {@code rows.drl} a made-up one
 * @param rule the key of the rule in it, empty where there are many
 * @param call what the rule says, when Drools needn't know it
 */
record Source(
        Kind kind,
        String path,
        String drl,
        String rule,
        @Nullable Call call) {
    /** How the rules of a source are run. */
    enum Kind {
        /** Rows of tables, which answer questions. */
        ROWS,
        /** A rule that looks at one fact; it needs no working memory. */
        ALONE,
        /** A rule that looks at several facts, or at what isn't there. */
        JOINED
    }

    static Source rows(String path, String drl) {
        return new Source(Kind.ROWS, path, drl, "", null);
    }
}
