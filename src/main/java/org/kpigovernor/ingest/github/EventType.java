package org.kpigovernor.ingest.github;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/** Infers the type of an event from its body's shape, for imported deliveries that lost their {@code X-GitHub-Event}. */
final class EventType {
    /** A type with the members that tell it; the first whose members are all there counts, so the particular ones stand first. */
    private record Shape(String type, String... members) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("ping", "zen"),
            new Shape("pull_request_review", "pull_request", "review"),
            new Shape("pull_request_review_comment", "pull_request", "comment"),
            new Shape("pull_request_review_thread", "pull_request", "thread"),
            new Shape("pull_request", "pull_request", "action"),
            new Shape("workflow_job", "workflow_job"),
            new Shape("deployment_status", "deployment", "deployment_status"),
            new Shape("deployment_protection_rule", "deployment", "deployment_callback_url"),
            new Shape("deployment", "deployment"),
            new Shape("deployment_review", "workflow_run", "approver"),
            new Shape("deployment_review", "workflow_run", "requestor"),
            new Shape("workflow_run", "workflow_run", "action"),
            new Shape("issue_comment", "issue", "comment"),
            new Shape("issue_dependencies", "issue", "blocking_issue"),
            new Shape("issue_dependencies", "issue", "blocked_issue"),
            new Shape("issues", "issue", "action"),
            new Shape("push", "ref", "before", "after", "commits"),
            new Shape("check_run", "check_run"),
            new Shape("check_suite", "check_suite"),
            new Shape("merge_group", "merge_group"),
            new Shape("release", "release"),
            new Shape("status", "sha", "state", "context"),
            new Shape("workflow_dispatch", "workflow", "inputs"),
            new Shape("label", "label", "action"),
            new Shape("create or delete", "ref", "ref_type"));

    private EventType() {}

    /** The type, or null if the shape is none that is known. */
    static @Nullable String of(Json body) {
        for (Shape shape : SHAPES) {
            if (List.of(shape.members()).stream().allMatch(body::has)) {
                return shape.type();
            }
        }
        return null;
    }
}
