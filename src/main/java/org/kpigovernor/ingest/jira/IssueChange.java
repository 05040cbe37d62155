package org.kpigovernor.ingest.jira;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/**
 * One entry of an issue's changelog: what was changed at once.
 *
 * @param sprintField the custom field that holds an issue's sprints
 */
record IssueChange(Instant at, List<Json> items, String sprintField) {
    /** Pages of a changelog begin with its oldest entry, what comes with an issue with the newest; ids are numbers that grow. */
    private static final Comparator<Json> ORDER = comparing((Json entry) -> entry.time("created"))
            .thenComparingInt(entry -> entry.id("id").length())
            .thenComparing(entry -> entry.id("id"));

    /** The changes of what matters, in their order, those of the same instant as one. */
    static List<IssueChange> all(Stream<Json> entries, String sprintField) {
        var changes = new ArrayList<IssueChange>();
        entries.sorted(ORDER)
                .map(entry -> of(entry, sprintField))
                .filter(change -> !change.items.isEmpty())
                .forEach(change -> add(change, changes));
        return changes;
    }

    private static void add(IssueChange change, List<IssueChange> changes) {
        int last = changes.size() - 1;
        if (last >= 0 && changes.get(last).at.equals(change.at)) {
            changes.set(last, changes.get(last).and(change));
        } else {
            changes.add(change);
        }
    }

    private static IssueChange of(Json entry, String sprintField) {
        var items = entry.list("items").stream()
                .filter(item -> matters(item, sprintField))
                .toList();
        return new IssueChange(entry.time("created"), items, sprintField);
    }

    private IssueChange and(IssueChange other) {
        return new IssueChange(
                at, Stream.concat(items.stream(), other.items.stream()).toList(), sprintField);
    }

    /** Whether an item of the changelog is about something that matters. */
    static boolean matters(Json item, String sprintField) {
        return Field.of(item, sprintField) != null;
    }

    /** Whether it moved the issue into, out of or between sprints. */
    boolean ofSprints() {
        return items.stream().anyMatch(item -> Field.of(item, sprintField) == Field.SPRINT);
    }

    IssueState after(IssueState before) {
        var state = before;
        for (Json item : items) {
            state = applied(state, item, "to", "toString");
        }
        return state;
    }

    IssueState before(IssueState after) {
        var state = after;
        for (int i = items.size() - 1; i >= 0; i--) {
            state = applied(state, items.get(i), "from", "fromString");
        }
        return state;
    }

    private IssueState applied(IssueState state, Json item, String id, String name) {
        String text = item.textOrNull(name);
        Field field = Field.of(item, sprintField);
        if (field == null) {
            return state;
        }
        return switch (field) {
            case STATUS -> state.withStatus(item.idOrNull(id));
            case RESOLUTION -> state.withResolved(item.idOrNull(id) != null || text != null);
            case LABELS -> state.withLabels(words(text));
            case TYPE -> text == null ? state : state.withType(text);
            case KEY -> text == null ? state : state.withKey(text);
            case SPRINT -> {
                Set<String> sprints = SprintChange.ids(item, id, name);
                yield sprints == null ? state : state.withSprints(sprints);
            }
        };
    }

    private static Set<String> words(@Nullable String labels) {
        return labels == null ? Set.of() : new TreeSet<>(List.of(labels.strip().split("\\s+")));
    }

    /** What matters of an issue. */
    private enum Field {
        STATUS,
        RESOLUTION,
        LABELS,
        TYPE,
        KEY,
        SPRINT;

        static @Nullable Field of(Json item, String sprintField) {
            String field = item.textOrNull("field");
            if ("Sprint".equals(field) || sprintField.equals(item.textOrNull("fieldId"))) {
                return SPRINT;
            }
            return switch (field == null ? "" : field) {
                case "status" -> STATUS;
                case "resolution" -> RESOLUTION;
                case "labels" -> LABELS;
                case "issuetype" -> TYPE;
                case "Key" -> KEY;
                default -> null;
            };
        }
    }
}
