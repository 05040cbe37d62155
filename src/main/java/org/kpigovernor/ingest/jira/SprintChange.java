package org.kpigovernor.ingest.jira;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/**
 * What an issue's changelog tells of its sprints, as {@code from} and {@code to} with commas between the ids.
 *
 * @param before the ids of the sprints that it was in, null if they didn't change or aren't told
 * @param after those that it is in now, null likewise
 */
record SprintChange(@Nullable Set<String> before, @Nullable Set<String> after) {
    static SprintChange of(Json body, String sprintField) {
        Json changelog = body.objectOrNull("changelog");
        if (changelog != null) {
            for (Json item : changelog.list("items")) {
                if ("Sprint".equals(item.textOrNull("field")) || sprintField.equals(item.textOrNull("fieldId"))) {
                    return new SprintChange(ids(item, "from", "fromString"), ids(item, "to", "toString"));
                }
            }
        }
        return new SprintChange(null, null);
    }

    /** The sprints by the field; by the changelog where the webhook leaves the field out. */
    Set<String> sprintsOf(Json fields, String sprintField) {
        boolean left = !fields.has(sprintField) && !fields.isNull(sprintField);
        return left && after != null ? after : SprintField.ids(fields, sprintField);
    }

    /** No ids beside a name means that the ids aren't told; neither means that there was none. */
    static @Nullable Set<String> ids(Json item, String ids, String names) {
        String text = item.idOrNull(ids);
        if (text == null) {
            return item.textOrNull(names) == null ? Set.of() : null;
        }
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
