package org.kpigovernor.ingest.github;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.Accounts;
import org.kpigovernor.ingest.Builds;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Dialect;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.MalformedDelivery;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** GitHub's webhooks, on github.com and on Enterprise Server, as JSON and as forms. */
public final class GitHubDialect implements Dialect {
    static final String SOURCE = "github";

    private final Map<String, BiFunction<Json, Delivery, Translation>> readers;
    private final Map<String, Function<Polled, Translation>> polled;

    public GitHubDialect(Sources sources, Accounts accounts) {
        Users users = new Users(accounts);
        Issues issues = new Issues(sources.tracker());
        WorkflowRuns runs = new WorkflowRuns(new Builds(sources.deploys()));
        readers = Map.of(
                "pull_request", (body, delivery) -> PullRequests.read(body, users),
                "pull_request_review", (body, delivery) -> Reviews.read(body, users),
                "push", Pushes::read,
                "deployment", (body, delivery) -> Deployments.created(body),
                "deployment_status", (body, delivery) -> Deployments.status(body),
                "workflow_run", (body, delivery) -> runs.read(body),
                "issues", (body, delivery) -> issues.read(body));
        polled = Map.of(
                "pulls", record -> PullRequests.polled(record, users),
                "pull-commits", Commits::ofRequest,
                "reviews", record -> Reviews.polled(record, users),
                "commits", Commits::ofDefaultBranch,
                "deployments", Deployments::polled,
                "statuses", Deployments::polledStatus,
                "runs", runs::polled,
                "issues", issues::polled);
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        String type = type(body, delivery);
        BiFunction<Json, Delivery, Translation> reader = readers.get(type);
        return reader == null ? Says.unused(type) : reader.apply(body, delivery);
    }

    @Override
    public Translation polled(Polled record) {
        Function<Polled, Translation> reader = polled.get(record.kind());
        return reader == null ? Says.unused("polled", record.kind()) : reader.apply(record);
    }

    private static String type(Json body, Delivery delivery) {
        String sent = Dialect.header(delivery.headers(), "x-github-event");
        String type = sent == null ? EventType.of(body) : sent;
        if (type == null) {
            throw new MalformedDelivery("no X-GitHub-Event, and the body's shape doesn't tell its type");
        }
        return type;
    }

    @Override
    public @Nullable String deliveryId(Map<String, String> headers, Supplier<Json> body) {
        return Dialect.header(headers, "x-github-delivery");
    }

    @Override
    public byte[] json(Delivery delivery) {
        return FormBody.json(delivery);
    }
}
