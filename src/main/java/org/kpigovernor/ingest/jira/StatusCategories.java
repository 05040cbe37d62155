package org.kpigovernor.ingest.jira;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.ingest.Json;

/**
 * The categories of a site's statuses as they are now, such as {@code done}.
 *
 * @param byStatus category key by status id
 */
record StatusCategories(Map<String, String> byStatus) {
    /** By the list of statuses; a server before Jira 6.2 has no categories. */
    static StatusCategories of(List<Json> statuses) {
        var categories = new TreeMap<String, String>();
        for (Json status : statuses) {
            Json category = status.objectOrNull("statusCategory");
            String key = category == null ? null : category.textOrNull("key");
            if (key != null) {
                categories.put(status.id("id"), key);
            }
        }
        return new StatusCategories(categories);
    }

    /** Those of the statuses that an issue is or was in. */
    Map<String, String> of(Json issue) {
        var mentioned = new TreeMap<String, String>();
        statuses(issue).filter(byStatus::containsKey).forEach(id -> mentioned.put(id, byStatus.get(id)));
        return mentioned;
    }

    private static Stream<String> statuses(Json issue) {
        Json changelog = issue.objectOrNull("changelog");
        var changes = changelog == null ? List.<Json>of() : changelog.list("histories");
        return Stream.concat(
                Stream.ofNullable(issue.object("fields").object("status").idOrNull("id")),
                changes.stream()
                        .flatMap(change -> change.list("items").stream())
                        .filter(item -> "status".equals(item.textOrNull("field")))
                        .flatMap(item -> Stream.concat(
                                Stream.ofNullable(item.idOrNull("from")), Stream.ofNullable(item.idOrNull("to")))));
    }

    /** As a text that {@link #read} reads. */
    String text() {
        return byStatus.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";", ";", ""));
    }

    static StatusCategories read(String text) {
        var categories = new TreeMap<String, String>();
        for (var pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                categories.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new StatusCategories(categories);
    }
}
