package org.kpigovernor.measure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;

/** What work items contribute now, and the sprints that they were in. */
final class IssueHarvest {
    private final MeasureStore store;
    private final Terms terms;
    private final Map<String, List<Contribution>> harvest = new HashMap<>();

    IssueHarvest(MeasureStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    /**
     * @param items observations by work item
     * @param sprints keys of sprints that were observed
     * @param since by work item, the time of the earliest new observation of it
     */
    Map<String, List<Contribution>> of(
            Map<String, List<Event>> items, Collection<String> sprints, Map<String, Instant> since) {
        var histories = histories(items);
        histories.forEach((thing, history) -> harvest.put(thing, item(thing, history)));
        var named = new HashMap<String, Set<String>>();
        histories.forEach((thing, history) -> named.put(thing, sprintsOf(history)));
        store.sprintItems().add(named);
        harvestSprints(sprints, named, histories, since);
        return harvest;
    }

    private void harvestSprints(
            Collection<String> observed,
            Map<String, Set<String>> named,
            Map<String, ItemHistory> histories,
            Map<String, Instant> since) {
        var candidates = new HashSet<>(observed);
        named.values().forEach(candidates::addAll);
        var lives = lives(candidates);
        var stale = new HashSet<>(observed);
        histories.forEach((item, history) -> {
            var news = requireNonNull(since.get(item), "Only touched items are asked for");
            lives.forEach((sprint, life) -> {
                if (named.getOrDefault(item, Set.of()).contains(sprint) && concerns(life, history, news)) {
                    stale.add(sprint);
                }
            });
        });
        harvest(stale, lives);
    }

    private void harvest(Set<String> stale, Map<String, SprintLife> lives) {
        stale.forEach(sprint -> harvest.put(sprint, List.of()));
        lives.keySet().retainAll(stale);
        var items = store.sprintItems().of(lives.keySet());
        var histories = histories(store.observations()
                .of(items.values().stream().flatMap(Set::stream).collect(Collectors.toSet())));
        lives.forEach((sprint, life) -> harvest.put(
                sprint,
                sprint(
                        sprint,
                        life,
                        items.getOrDefault(sprint, Set.of()).stream()
                                .map(item -> requireNonNull(histories.get(item), "It named the sprint"))
                                .toList())));
    }

    /** A deleted one contributes nothing. */
    private List<Contribution> item(String thing, ItemHistory history) {
        var team = terms.belonging()
                .ofProject(history.latest().source(), history.latest().project());
        return team == null || history.deleted()
                ? List.of()
                : terms.recipes()
                        .harvest(
                                IssueRecord.KIND,
                                new IssueRecord(history, terms.sources().tracker()),
                                thing,
                                team,
                                null);
    }

    private List<Contribution> sprint(String thing, SprintLife life, List<ItemHistory> items) {
        var team = terms.belonging().ofBoard(life.board());
        return team == null
                ? List.of()
                : terms.recipes().harvest(SprintRecord.KIND, new SprintRecord(life, items), thing, team, null);
    }

    /** What is observed of an item after a sprint's completion says nothing new of that sprint, unless it is the first that is known. */
    private static boolean concerns(SprintLife sprint, ItemHistory item, Instant since) {
        return !since.isAfter(sprint.completed())
                || !item.snapshots().get(0).observedAt().isBefore(since);
    }

    private Map<String, SprintLife> lives(Collection<String> sprints) {
        var lives = new HashMap<String, SprintLife>();
        store.observations()
                .of(sprints)
                .forEach((thing, events) ->
                        SprintLife.of(Pass.only(Sprint.class, events)).ifPresent(life -> lives.put(thing, life)));
        return lives;
    }

    private static Map<String, ItemHistory> histories(Map<String, List<Event>> items) {
        var histories = new HashMap<String, ItemHistory>();
        items.forEach((thing, events) -> histories.put(thing, new ItemHistory(Pass.only(WorkItem.class, events))));
        return histories;
    }

    private static Set<String> sprintsOf(ItemHistory item) {
        var source = item.latest().source();
        return item.sprints().stream()
                .map(sprint -> Thing.SPRINT.key(source, sprint))
                .collect(Collectors.toSet());
    }
}
