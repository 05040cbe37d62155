package org.kpigovernor.ingest.gitlab;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.Accounts;
import org.kpigovernor.ingest.Builds;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Dialect;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** GitLab's webhooks, where what they are stands in the body's {@code object_kind}, and the records of its API. */
public final class GitLabDialect implements Dialect {
    static final String SOURCE = "gitlab";

    /** Kinds of records that the feeds read. */
    static final String MERGE_REQUESTS = "merge-requests";

    static final String NOTES = "notes";
    static final String COMMITS = "commits";
    static final String BRANCH_COMMITS = "branch-commits";
    static final String PIPELINES = "pipelines";
    static final String DEPLOYMENTS = "deployments";

    private final MergeRequests mergeRequests;
    private final RestMergeRequests restMergeRequests;
    private final Notes notes;
    private final Pipelines pipelines;

    public GitLabDialect(Sources sources, Accounts accounts) {
        Users users = new Users(accounts);
        mergeRequests = new MergeRequests(users);
        restMergeRequests = new RestMergeRequests(users);
        notes = new Notes(users);
        pipelines = new Pipelines(new Builds(sources.deploys()));
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        String kind = body.text("object_kind");
        return switch (kind) {
            case "merge_request" -> mergeRequests.read(body);
            case "note" -> notes.delivered(body);
            case "pipeline" -> pipelines.delivered(body);
            case "deployment" -> Deployments.read(body);
            case "push" -> Pushes.read(body, delivery);
            default -> Says.unused(kind);
        };
    }

    @Override
    public Translation polled(Polled polled) {
        return switch (polled.kind()) {
            case MERGE_REQUESTS -> restMergeRequests.read(polled);
            case NOTES -> notes.read(polled);
            case COMMITS -> RestCommits.ofRequest(polled);
            case BRANCH_COMMITS -> RestCommits.ofDefaultBranch(polled);
            case PIPELINES -> pipelines.read(polled);
            case DEPLOYMENTS -> RestDeployments.read(polled);
            default -> Says.unused(polled.kind());
        };
    }

    /** The event's UUID stands last and isn't enough: the hooks that one event sets off share it. */
    @Override
    public @Nullable String deliveryId(Map<String, String> headers, Supplier<Json> body) {
        String id = Dialect.header(headers, "webhook-id");
        return id == null ? Dialect.header(headers, "idempotency-key") : id;
    }
}
