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
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** GitLab's webhooks; what they are stands in the body's {@code object_kind}. */
public final class GitLabDialect implements Dialect {
    static final String SOURCE = "gitlab";

    private final MergeRequests mergeRequests;
    private final Pipelines pipelines;

    public GitLabDialect(Sources sources, Accounts accounts) {
        mergeRequests = new MergeRequests(new Users(accounts));
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
            case "pipeline" -> pipelines.read(body);
            case "deployment" -> Deployments.read(body);
            case "push" -> Pushes.read(body, delivery);
            default -> Says.unused(kind);
        };
    }

    /** The event's UUID stands last and isn't enough: the hooks that one event sets off share it. */
    @Override
    public @Nullable String deliveryId(Map<String, String> headers, Supplier<Json> body) {
        String id = Dialect.header(headers, "webhook-id");
        return id == null ? Dialect.header(headers, "idempotency-key") : id;
    }
}
