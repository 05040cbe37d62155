package org.kpigovernor.ingest.jira;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Dialect;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.MalformedDelivery;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * Jira's webhooks, of Cloud, of Data Center, and of servers so old that they don't tell the type of an issue's event; and what is
 * read from its API.
 */
public final class JiraDialect implements Dialect {
    static final String SOURCE = "jira";

    /** The kinds of records that are read from the API. */
    static final String ISSUES = "issues";

    static final String SPRINTS = "sprints";

    private final Issues issues;
    private final RestIssues restIssues;

    public JiraDialect(Sources sources) {
        issues = new Issues(sources.tracker().sprintField());
        restIssues = new RestIssues(sources.tracker().sprintField());
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        String type = type(body);
        return switch (type) {
            case "jira:issue_created", "jira:issue_updated" -> issues.read(body, delivery, false);
            case "jira:issue_deleted" -> issues.read(body, delivery, true);
            case "sprint_created", "sprint_updated", "sprint_started", "sprint_closed", "sprint_deleted" ->
                Sprints.read(body, delivery, type);
            default -> Says.unused(type);
        };
    }

    @Override
    public Translation polled(Polled polled) {
        return switch (polled.kind()) {
            case ISSUES -> restIssues.read(polled);
            case SPRINTS -> RestSprints.read(polled);
            default -> Says.unused("polled", polled.kind());
        };
    }

    /**
     * A workflow's own webhook has no event, and doesn't tell whether its issue is from before or after the
     * transition: not used.
     */
    private static String type(Json body) {
        String type = body.textOrNull("webhookEvent");
        if (type == null && body.has("transition")) {
            return "transition";
        }
        if (type == null) {
            throw new MalformedDelivery("$.webhookEvent is missing");
        }
        return type;
    }

    @Override
    public @Nullable String deliveryId(Map<String, String> headers, Supplier<Json> body) {
        return Dialect.header(headers, "x-atlassian-webhook-identifier");
    }
}
