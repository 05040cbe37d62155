package org.kpigovernor.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kpigovernor.measure.SprintItems;

/** Which work items ever named a sprint, in the database. */
final class JdbcSprintItems implements SprintItems {
    private final Database database;

    JdbcSprintItems(Database database) {
        this.database = database;
    }

    @Override
    public void add(Map<String, Set<String>> sprintsByItem) {
        database.useTransaction(handle -> {
            try (var batch = handle.prepareBatch(
                    "insert into sprint_item (sprint, item) values (:sprint, :item) on conflict do nothing")) {
                sprintsByItem.forEach((item, sprints) -> sprints.forEach(sprint ->
                        batch.bind("sprint", sprint).bind("item", item).add()));
                if (batch.size() > 0) {
                    batch.execute();
                }
            }
        });
    }

    @Override
    public Map<String, Set<String>> of(Collection<String> sprints) {
        var items = new HashMap<String, Set<String>>();
        Keyed.rows(
                        database,
                        "sprint_item",
                        "sprint",
                        sprints,
                        (row, context) -> Map.entry(row.getString("sprint"), row.getString("item")))
                .forEach(one -> items.computeIfAbsent(one.getKey(), sprint -> new HashSet<>())
                        .add(one.getValue()));
        return items;
    }
}
