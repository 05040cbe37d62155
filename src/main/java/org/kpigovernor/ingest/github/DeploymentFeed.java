package org.kpigovernor.ingest.github;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/**
 * The deployments of a repository, the latest created first, and the statuses of each that changed or isn't finished: what a deployment
 * came to stands there only.
 */
record DeploymentFeed(String repository, Duration backfill) implements Feed {
    /** A deployment that isn't finished after that never will be. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Set<String> FINAL = Set.of("success", "failure", "error", "inactive");
    private static final int NOT_FOUND = 404;

    @Override
    public String source() {
        return GitHubDialect.SOURCE;
    }

    @Override
    public String name() {
        return "deployments " + repository;
    }

    @Override
    public Ask ask(State state, Instant now) {
        if (state.has("unread")) {
            var path = "/deployments/" + state.list("unread").get(0) + "/statuses?per_page=100";
            return Ask.get(state.has("more") ? state.get("more") : Rest.path(repository, path))
                    .taking(NOT_FOUND);
        }
        return state.has("next")
                ? Ask.get(state.get("next"))
                : Ask.get(Rest.path(repository, "/deployments?per_page=100")).unless(state.get("etag"));
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        if (state.has("unread")) {
            return statuses(state, answer, now);
        }
        return answer.isUnchanged() ? Turn.done(List.of(), state) : page(state, answer, now);
    }

    private Turn page(State state, Answer answer, Instant now) {
        var floor = state.time("floor").orElseGet(() -> floor(state, now));
        var listed = answer.list();
        boolean ended = answer.next().isEmpty()
                || listed.stream().anyMatch(one -> createdAt(one).isBefore(floor));
        var read = listed.stream()
                .filter(one -> !createdAt(one).isBefore(floor) && isToRead(one, state))
                .toList();
        var next = begun(state, answer, ended)
                .with("floor", floor)
                .with("top", top(state, read))
                .with("unread", read.stream().map(one -> one.id("id")).toList())
                .with("reached", listed.isEmpty() ? now : createdAt(listed.get(listed.size() - 1)))
                .with("next", ended ? null : answer.next().orElse(null));
        for (var deployment : read) {
            next = next.with("of-" + deployment.id("id"), slim(deployment));
        }
        return turn(read.stream().map(one -> record(one, now)).toList(), next, now);
    }

    /** At the first page of a pass; beyond it something may have changed though the first page is the same. */
    private static State begun(State state, Answer answer, boolean ended) {
        return state.has("floor")
                ? state.without("fresh-etag")
                : state.with("fresh-etag", ended ? answer.header("etag") : "")
                        .with("was", state.list("open"))
                        .without("open");
    }

    private static boolean isToRead(Json deployment, State state) {
        var changed =
                state.time("cursor").map(cursor -> cursor.minus(Rest.OVERLAP)).orElse(Instant.EPOCH);
        return !updatedAt(deployment).isBefore(changed) || was(state).contains(deployment.id("id"));
    }

    /** The latest change that this pass has seen, null if there was none. */
    private static @Nullable Instant top(State state, List<Json> read) {
        return Stream.concat(state.time("top").stream(), read.stream().map(DeploymentFeed::updatedAt))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Delivery record(Json deployment, Instant now) {
        return Rest.records("deployments", Map.of("repository", Rest.named(name(deployment))))
                .delivery(deployment, now);
    }

    private static Instant createdAt(Json deployment) {
        return deployment.time("created_at");
    }

    /** Those that weren't finished in the last pass. */
    private static List<String> was(State state) {
        return state.list(state.has("floor") ? "was" : "open");
    }

    private Instant floor(State state, Instant now) {
        return state.time("cursor").map(cursor -> cursor.minus(LONGEST)).orElseGet(() -> now.minus(backfill));
    }

    private static Instant updatedAt(Json deployment) {
        var updated = deployment.timeOrNull("updated_at");
        return updated == null ? deployment.time("created_at") : updated;
    }

    /** As its own address says, for a repository that was renamed since it was mapped. */
    private String name(Json deployment) {
        var url = deployment.textOrNull("repository_url");
        return url == null ? repository : url.replaceFirst(".*/repos/", "");
    }

    /** What a status needs to know of its deployment; nothing that changes. */
    private String slim(Json deployment) {
        var slim = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        var whole = deployment.toNode();
        for (var name : List.of("id", "sha", "ref", "environment", "created_at")) {
            slim.set(name, whole.path(name));
        }
        return slim.put("repository", name(deployment)).toString();
    }

    private Turn statuses(State state, Answer answer, Instant now) {
        var id = state.list("unread").get(0);
        var records = new ArrayList<Delivery>();
        boolean done = !answer.isSuccess() || state.has("final");
        if (answer.isSuccess()) {
            var deployment = Rest.json(state.get("of-" + id));
            var of = Rest.records(
                    "statuses",
                    Map.of("repository", Rest.named(deployment.text("repository")), "deployment", deployment));
            for (var status : answer.list()) {
                records.add(of.delivery(status, now));
                done |= FINAL.contains(status.text("state"));
            }
        }
        var more = answer.isSuccess() ? answer.next().orElse(null) : null;
        var next =
                more == null ? read(state, id, done) : state.with("more", more).with("final", done ? "yes" : null);
        return turn(records, next, now);
    }

    private static State read(State state, String id, boolean done) {
        var unread = state.list("unread");
        var open = new LinkedHashSet<>(state.list("open"));
        if (!done) {
            open.add(id);
        }
        return state.without("more", "final", "of-" + id)
                .with("unread", unread.subList(1, unread.size()))
                .with("open", List.copyOf(open));
    }

    private static Turn turn(List<Delivery> records, State state, Instant now) {
        if (state.has("unread") || state.has("next")) {
            var from = state.time("floor").orElse(now);
            return Turn.more(
                    records, state, 1 - Rest.share(from, state.time("reached").orElse(now), now));
        }
        var cursor = state.time("top").or(() -> state.time("cursor"));
        boolean settled = !state.has("open")
                && cursor.filter(top -> top.plus(Rest.SETTLED).isAfter(now)).isEmpty();
        return Turn.done(
                records,
                state.without("floor", "top", "reached", "fresh-etag", "was")
                        .with("cursor", cursor.orElse(null))
                        .with("etag", settled ? state.get("fresh-etag") : null));
    }
}
