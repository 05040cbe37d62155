package org.kpigovernor.ingest.jira;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What matters of an issue between two of its changes.
 *
 * @param status the status's id
 * @param resolved whether it has a resolution
 * @param sprints ids of the sprints that it is in, or was completed in
 */
record IssueState(
        String key,
        String type,
        Set<String> labels,
        @Nullable String status,
        boolean resolved,
        Set<String> sprints) {
    /** A project's key is what stands before the number. */
    String project() {
        int dash = key.lastIndexOf('-');
        return dash < 0 ? key : key.substring(0, dash);
    }

    IssueState withKey(String other) {
        return new IssueState(other, type, labels, status, resolved, sprints);
    }

    IssueState withType(String other) {
        return new IssueState(key, other, labels, status, resolved, sprints);
    }

    IssueState withLabels(Set<String> other) {
        return new IssueState(key, type, other, status, resolved, sprints);
    }

    IssueState withStatus(@Nullable String other) {
        return new IssueState(key, type, labels, other, resolved, sprints);
    }

    IssueState withResolved(boolean other) {
        return new IssueState(key, type, labels, status, other, sprints);
    }

    IssueState withSprints(Set<String> other) {
        return new IssueState(key, type, labels, status, resolved, other);
    }
}
