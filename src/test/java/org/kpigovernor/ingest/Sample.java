package org.kpigovernor.ingest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.events.Event;

/** A delivery of our own in a source's real shape, to be changed in one place or another and translated. */
public final class Sample {
    public static final Instant RECEIVED = Instant.parse("2024-03-09T00:00:00Z");

    static final List<String> ALL = List.of(
            "github/pull_request",
            "github/pull_request_review",
            "github/push",
            "github/deployment",
            "github/deployment_status",
            "github/workflow_run",
            "github/issues",
            "jira/issue_updated",
            "jira/sprint_closed",
            "pagerduty/incident",
            "pagerduty/v2",
            "gitlab/merge_request",
            "gitlab/pipeline",
            "gitlab/deployment",
            "gitlab/push",
            "circleci/workflow-completed",
            "buildkite/build.finished",
            "jenkins/finalized",
            "cdevents/service.deployed",
            "cdevents/pipelinerun.finished",
            "cdevents/incident.detected",
            "measurement/value");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String source;
    private final ObjectNode body;

    private Sample(String source, ObjectNode body) {
        this.source = source;
        this.body = body;
    }

    public static Sample of(String name) {
        try (InputStream file = Sample.class.getResourceAsStream("/ingest/" + name + ".json")) {
            return new Sample(name.substring(0, name.indexOf('/')), (ObjectNode) JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a value, written as JSON with apostrophes for quotes, where the pointer says. */
    public Sample with(String pointer, String json) {
        try {
            JsonNode value = JSON.readTree(json.replace('\'', '"'));
            ObjectNode parent = parent(pointer);
            parent.set(name(pointer), value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Sample without(String pointer) {
        parent(pointer).remove(name(pointer));
        return this;
    }

    private ObjectNode parent(String pointer) {
        return (ObjectNode) body.at(JsonPointer.compile(pointer).head());
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    public byte[] bytes() {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    public String source() {
        return source;
    }

    public Delivery delivery(Map<String, String> headers) {
        return new Delivery(source, "d-1", headers, bytes(), RECEIVED);
    }

    public Translation translation() {
        return translator(source).translate(delivery(Map.of()));
    }

    public List<Event> events() {
        Translation translation = translation();
        if (translation instanceof Translation.Events said) {
            return said.events();
        }
        throw new AssertionError(translation.toString());
    }

    public <E extends Event> E only(Class<E> type) {
        return events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("two of " + type);
                })
                .orElseThrow();
    }

    public static Translator translator(String source) {
        Translator translator = Translators.all(sources(), keys()).get(source);
        if (translator == null) {
            throw new AssertionError("no translator for " + source);
        }
        return translator;
    }

    /** The reason why it can't be translated. */
    public String reason() {
        return ((Translation.Untranslatable) translation()).reason();
    }

    /** The type that it is counted under as unused. */
    public String unused() {
        return ((Translation.Unused) translation()).type();
    }

    public static AccountKeys keys() {
        return new AccountKeys("a key of the tests".getBytes(StandardCharsets.UTF_8));
    }

    public static Sources sources() {
        return new Sources(
                Pattern.compile("(?i)^(prod|production|live)$"),
                Map.of(),
                Set.of("Renovate"),
                Map.of(
                        "jenkins",
                        Map.of("shop/web", "shop"),
                        "circleci",
                        Map.of("acme/web", "shop"),
                        "github",
                        Map.of("acme/api", "shop")),
                Map.of("1000", "payments"),
                Map.of(),
                Pattern.compile("(?i)deploy.*prod"),
                new Sources.Tracker(
                        "customfield_10020",
                        Set.of("Bug"),
                        Set.of("Epic"),
                        Set.of("customer"),
                        Set.of("tech-debt"),
                        Set.of(),
                        Set.of("security"),
                        Set.of("Vulnerability")));
    }
}
