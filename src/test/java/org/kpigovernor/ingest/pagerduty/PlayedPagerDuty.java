package org.kpigovernor.ingest.pagerduty;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A PagerDuty with a few incidents of one service that pages by offset, changes while it is read, and fails when it is told to. */
final class PlayedPagerDuty implements ResponseDefinitionTransformerV2 {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SIX_MONTHS = Duration.ofDays(183);

    /** How many incidents or entries of a log a page has, whatever is asked for. */
    private final int page;

    final Map<String, ObjectNode> incidents = new TreeMap<>();
    final Map<String, List<ObjectNode>> logs = new HashMap<>();
    final Map<Integer, ResponseDefinitionBuilder> failures = new HashMap<>();

    /** What happens just before a part of an address is first asked for. */
    final Map<String, Runnable> changes = new HashMap<>();

    final List<String> asked = new ArrayList<>();

    PlayedPagerDuty(int page) {
        this.page = page;
    }

    @Override
    public String getName() {
        return "pagerduty";
    }

    void triggered(String id, String at) {
        var incident =
                JSON.createObjectNode().put("id", id).put("type", "incident").put("created_at", at);
        incident.putObject("service").put("id", "PABC123");
        incidents.put(id, incident);
        moved(id, at, "triggered", "trigger_log_entry");
        logged(id, at, "notify_log_entry");
    }

    void acknowledged(String id, String at) {
        moved(id, at, "acknowledged", "acknowledge_log_entry");
    }

    void resolved(String id, String at) {
        moved(id, at, "resolved", "resolve_log_entry");
    }

    /** The log has no type for it. */
    void reopened(String id, String at) {
        moved(id, at, "triggered", "annotate_log_entry");
    }

    private void moved(String id, String at, String status, String type) {
        var incident = incidents.get(id);
        incident.put("status", status).put("last_status_change_at", at);
        logged(id, at, type);
    }

    private void logged(String id, String at, String type) {
        var log = logs.computeIfAbsent(id, any -> new ArrayList<>());
        log.add(
                0,
                JSON.createObjectNode()
                        .put("id", id + log.size())
                        .put("type", type)
                        .put("created_at", at));
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var request = event.getRequest();
        asked.add(request.getUrl());
        for (var part : List.copyOf(changes.keySet())) {
            if (request.getUrl().contains(part)) {
                changes.remove(part).run();
            }
        }
        var failure = failures.remove(asked.size());
        return failure != null ? failure.build() : answer(request).build();
    }

    private ResponseDefinitionBuilder answer(Request request) {
        var path = URI.create(request.getUrl()).getPath().split("/", -1);
        if (path.length == 2) {
            return listed(request, "incidents", found(request));
        }
        var id = path[2];
        if (!incidents.containsKey(id)) {
            return WireMock.aResponse().withStatus(404);
        }
        return path.length == 3
                ? WireMock.okJson("{\"incident\": " + incidents.get(id) + "}")
                : listed(request, "log_entries", logs.getOrDefault(id, List.of()));
    }

    private List<ObjectNode> found(Request request) {
        if (!parameter(request, "service_ids[]").equals("PABC123")) {
            return List.of();
        }
        if (parameter(request, "date_range").equals("all")) {
            return incidents.values().stream()
                    .filter(incident -> !incident.path("status").asText().equals("resolved"))
                    .toList();
        }
        var since = Instant.parse(parameter(request, "since"));
        var until = Instant.parse(parameter(request, "until"));
        if (Duration.between(since, until).compareTo(SIX_MONTHS) > 0) {
            throw new AssertionError("a window of more than six months");
        }
        return incidents.values().stream()
                .filter(incident ->
                        isWithin(Instant.parse(incident.path("created_at").asText()), since, until))
                .toList();
    }

    private static boolean isWithin(Instant at, Instant since, Instant until) {
        return !at.isBefore(since) && at.isBefore(until);
    }

    private ResponseDefinitionBuilder listed(Request request, String name, List<ObjectNode> all) {
        int offset = Integer.parseInt(parameter(request, "offset"));
        int first = offset / 100 * page;
        var answer = JSON.createObjectNode().put("offset", offset).put("more", first + page < all.size());
        answer.put("total", parameter(request, "total").equals("true") ? (Integer) all.size() : null);
        all.stream().skip(first).limit(page).forEach(answer.putArray(name)::add);
        return WireMock.okJson(answer.toString());
    }

    private static String parameter(Request request, String name) {
        var parameter = request.queryParameter(name);
        return parameter.isPresent() ? parameter.firstValue() : "";
    }
}
