package org.kpigovernor.ingest.cdevents;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.events.Incident.Moment;
import org.kpigovernor.ingest.Builds;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Dialect;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Projects;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * CDEvents: services that were deployed, finished pipeline runs, incidents. A change's events tell neither who nor
 * which branch, and aren't used. Types are matched without their version, so that a newer one with more members still
 * counts.
 */
public final class CdEventsDialect implements Dialect {
    static final String SOURCE = "cdevents";

    private static final Pattern TYPE = Pattern.compile("dev\\.cdevents\\.(\\w+\\.\\w+)\\.\\d+\\.\\d+\\.\\d+\\S*");

    private final Services services;
    private final PipelineRuns runs;

    public CdEventsDialect(Sources sources) {
        Projects projects = new Projects(sources);
        services = new Services(projects);
        runs = new PipelineRuns(projects, new Builds(sources.deploys()));
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        CdEvent event = CdEvent.of(body);
        Matcher type = TYPE.matcher(event.context().text("type"));
        if (!type.matches()) {
            return Says.unused("custom");
        }
        return switch (type.group(1)) {
            case "service.deployed" -> services.deployed(event);
            case "pipelinerun.finished" -> runs.finished(event);
            case "incident.detected", "incident.reported" -> Incidents.read(event, Moment.TRIGGERED);
            case "incident.resolved" -> Incidents.read(event, Moment.RESOLVED);
            default -> Says.unused(type.group(1));
        };
    }

    /** An event is one by its source and id together; in binary mode the headers repeat them. */
    @Override
    public @Nullable String deliveryId(Map<String, String> headers, Supplier<Json> body) {
        String source = Dialect.header(headers, "ce-source");
        String id = Dialect.header(headers, "ce-id");
        if (source != null && id != null) {
            return source + " " + id;
        }
        Json context = CdEvent.of(body.get()).context();
        return context.text("source") + " " + context.text("id");
    }
}
