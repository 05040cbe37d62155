package org.kpigovernor.ingest.pagerduty;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/**
 * The incidents that are kept an eye on: those that are open, and those created so lately that they will be listed again.
 *
 * @param incidents by id, in the order in which they were found
 */
record Watch(Map<String, Watched> incidents) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * An incident as it was last seen.
     *
     * @param change the time of its last change of status
     * @param listed whether this pass has seen it
     * @param logRead whether its log was read since that change
     */
    record Watched(String service, String createdAt, String change, boolean open, boolean listed, boolean logRead) {
        /** Whether the log was read as it was last seen, and nothing has changed since. */
        boolean isReadBy(@Nullable Watched before) {
            return before != null && before.logRead && before.change.equals(change) && before.open == open;
        }

        Watched withLogRead() {
            return new Watched(service, createdAt, change, open, listed, true);
        }

        Watched unlisted() {
            return new Watched(service, createdAt, change, open, false, logRead);
        }
    }

    /** With what a list or an answer says of an incident. */
    Watch seen(Json incident) {
        String id = incident.id("id");
        Json service = incident.objectOrNull("service");
        Instant change = incident.timeOrNull("last_status_change_at");
        var now = new Watched(
                service == null ? "" : service.id("id"),
                incident.time("created_at").toString(),
                change == null ? incident.text("status") : change.toString(),
                !RestIncidents.isResolved(incident),
                true,
                false);
        return with(id, now.isReadBy(incidents.get(id)) ? now.withLogRead() : now);
    }

    Watch with(String id, Watched incident) {
        var more = new LinkedHashMap<>(incidents);
        more.put(id, incident);
        return new Watch(more);
    }

    Watch without(String id) {
        var fewer = new LinkedHashMap<>(incidents);
        fewer.remove(id);
        return new Watch(fewer);
    }

    Watch logRead(String id) {
        var incident = incidents.get(id);
        return incident == null ? this : with(id, incident.withLogRead());
    }

    /** What the entries of an incident's log don't say of it. */
    Map<String, String> about(String id) {
        var incident = requireNonNull(incidents.get(id), "Only logs of watched incidents are read");
        return Map.of("incident", id, "service", incident.service(), "created_at", incident.createdAt());
    }

    /** The next whose log is to be read; that of an incident without a service would belong to nobody. */
    Optional<String> unread() {
        return incidents.entrySet().stream()
                .filter(entry -> !entry.getValue().logRead()
                        && !entry.getValue().service().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The next that was open and that no list of this pass has. */
    Optional<String> missed() {
        return incidents.entrySet().stream()
                .filter(entry -> entry.getValue().open() && !entry.getValue().listed())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What is kept for the next pass: the open ones, and those created since then. */
    Watch keptSince(Instant since) {
        var kept = new LinkedHashMap<String, Watched>();
        incidents.forEach((id, incident) -> {
            if (incident.open() || !Instant.parse(incident.createdAt()).isBefore(since)) {
                kept.put(id, incident.unlisted());
            }
        });
        return new Watch(kept);
    }

    /** As a text that {@link #read} reads. */
    String text() {
        var array = JSON.createArrayNode();
        incidents.forEach((id, incident) -> array.addObject()
                .put("id", id)
                .put("service", incident.service())
                .put("created_at", incident.createdAt())
                .put("change", incident.change())
                .put("open", incident.open())
                .put("listed", incident.listed())
                .put("log_read", incident.logRead()));
        return array.toString();
    }

    static Watch read(String text) {
        var incidents = new LinkedHashMap<String, Watched>();
        var all = text.isEmpty() ? List.<Json>of() : Json.parseList(text.getBytes(StandardCharsets.UTF_8));
        all.forEach(incident -> incidents.put(incident.id("id"), watched(incident)));
        return new Watch(incidents);
    }

    private static Watched watched(Json incident) {
        String service = incident.textOrNull("service");
        return new Watched(
                service == null ? "" : service,
                incident.text("created_at"),
                incident.text("change"),
                incident.flag("open"),
                incident.flag("listed"),
                incident.flag("log_read"));
    }
}
