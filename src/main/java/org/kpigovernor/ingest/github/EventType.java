package org.kpigovernor.ingest.github;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/**
 * Infers the type of an event from its body's shape, for imported deliveries that lost their {@code X-GitHub-Event}.
 */
final class EventType {
    /**
     * A type with the members that tell it; the first whose members are all there counts, so the particular ones
     * stand first.
     */
    private record Shape(String type, List<String> members) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("ping", List.of("zen")),
            new Shape("pull_request_review", List.of("pull_request", "review")),
            new Shape("pull_request_review_comment", List.of("pull_request", "comment")),
            new Shape("pull_request_review_thread", List.of("pull_request", "thread")),
            new Shape("pull_request", List.of("pull_request", "action")),
            new Shape("workflow_job", List.of("workflow_job")),
            new Shape("deployment_status", List.of("deployment", "deployment_status")),
            new Shape("deployment_protection_rule", List.of("deployment", "deployment_callback_url")),
            new Shape("deployment", List.of("deployment")),
            new Shape("deployment_review", List.of("workflow_run", "approver")),
            new Shape("deployment_review", List.of("workflow_run", "requestor")),
            new Shape("workflow_run", List.of("workflow_run", "action")),
            new Shape("issue_comment", List.of("issue", "comment")),
            new Shape("issue_dependencies", List.of("issue", "blocking_issue")),
            new Shape("issue_dependencies", List.of("issue", "blocked_issue")),
            new Shape("issues", List.of("issue", "action")),
            new Shape("push", List.of("ref", "before", "after", "commits")),
            new Shape("check_run", List.of("check_run")),
            new Shape("check_suite", List.of("check_suite")),
            new Shape("merge_group", List.of("merge_group")),
            new Shape("release", List.of("release")),
            new Shape("status", List.of("sha", "state", "context")),
            new Shape("workflow_dispatch", List.of("workflow", "inputs")),
            new Shape("label", List.of("label", "action")),
            new Shape("create or delete", List.of("ref", "ref_type")));

    private EventType() {}

    /** The type, or null if the shape is none that is known. */
    static @Nullable String of(Json body) {
        for (Shape shape : SHAPES) {
            if (shape.members().stream().allMatch(body::has)) {
                return shape.type();
            }
        }
        return null;
    }
}
