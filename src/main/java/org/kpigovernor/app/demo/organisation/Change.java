package org.kpigovernor.app.demo.organisation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pull request from its first commit to its merge.
 *
 * @param number in its repository
 * @param draft whether it was opened as a draft and marked ready later
 * @param moments when what happened
 * @param headCommit the branch's last commit
 * @param base the commit of the main branch that it was merged onto
 * @param mergeCommit what the main branch became
 */
record Change(
        long number,
        Person author,
        @Nullable Person reviewer,
        String branch,
        boolean draft,
        Moments moments,
        Size size,
        List<String> labels,
        String headCommit,
        String base,
        String mergeCommit) {
    /** Ready is the opening unless it was a draft; reviewed counts only with a reviewer. */
    record Moments(Instant firstCommit, Instant opened, Instant ready, Instant reviewed, Instant merged) {}

    record Size(int additions, int deletions) {}

    boolean mergedBy(Instant moment) {
        return !moment.isBefore(moments.merged());
    }
}
