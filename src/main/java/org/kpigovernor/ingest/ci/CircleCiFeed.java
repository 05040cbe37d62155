package org.kpigovernor.ingest.ci;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.MalformedDelivery;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.Records;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/**
 * The workflows of a CircleCI project: its pipelines newest first, back to the newest that was read before, and each one's workflows. A
 * pipeline whose workflows go on is read again in the next pass. A workflow that is re-run makes a new one in an old pipeline, of which
 * nothing in the list tells: so once a day the pipelines of the last week are read again.
 *
 * @param slug such as {@code gh/acme/web}
 */
record CircleCiFeed(String slug, Duration backfill) implements Feed {
    private static final String PROJECT = "project";
    private static final String SINCE = "since";
    private static final String SWEPT = "swept";
    private static final String FLOOR = "floor";
    private static final String TOP = "top";
    private static final String LISTED = "listed";
    private static final String TOKEN = "token";
    private static final String MORE = "more";
    private static final String TO_ASK = "to-ask";
    private static final String GO_ON = "go-on";
    private static final Duration EACH = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    /** One that waits for somebody longer is given up. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private static final List<String> KEPT = List.of("id", "number", "created_at", "vcs", "trigger_parameters");

    @Override
    public String source() {
        return CircleCiDialect.SOURCE;
    }

    @Override
    public String name() {
        return CircleCiDialect.WORKFLOWS + " " + slug;
    }

    @Override
    public Ask ask(State state, Instant now) {
        if (!state.has(FLOOR)) {
            return Ask.get("/project/" + path());
        }
        if (state.has(TO_ASK)) {
            String pipeline = Listed.of(state, TO_ASK).get(0).text("id");
            return Ask.get("/pipeline/" + pipeline + "/workflow" + token(state, MORE))
                    .taking(404);
        }
        // A token that has grown old is refused
        return Ask.get("/project/" + path() + "/pipeline" + token(state, TOKEN)).taking(400);
    }

    private String path() {
        return Stream.of(slug.split("/")).map(Ask::escaped).collect(Collectors.joining("/"));
    }

    private static String token(State state, String word) {
        return state.has(word) ? "?page-token=" + Ask.escaped(state.get(word)) : "";
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        if (!state.has(FLOOR)) {
            return begin(state, answer, now);
        }
        return state.has(TO_ASK) ? workflows(state, answer, now) : pipelines(state, answer, now);
    }

    /** A pass begins with the pipelines that went on before and are too old to be listed in it. */
    private Turn begin(State state, Answer answer, Instant now) {
        Json project = Listed.only(answer.object(), List.of("slug", "name", "vcs_info"));
        Instant since = state.time(SINCE).orElse(now.minus(backfill));
        boolean sweeps =
                state.time(SWEPT).map(at -> !at.plus(EACH).isAfter(now)).orElse(true);
        Instant floor = sweeps && state.has(SINCE) && now.minus(WEEK).isBefore(since) ? now.minus(WEEK) : since;
        List<Json> older = Listed.of(state, GO_ON).stream()
                .filter(pipeline -> !pipeline.time("created_at").isAfter(floor))
                .toList();
        State begun = state.with(PROJECT, project.toNode())
                .with(FLOOR, floor)
                .with(SINCE, since)
                .with(SWEPT, sweeps ? now : state.get(SWEPT))
                .with(TO_ASK, Listed.text(older))
                .without(GO_ON);
        return Turn.more(List.of(), begun, 0);
    }

    private Turn pipelines(State state, Answer answer, Instant now) {
        if (!answer.isSuccess()) {
            return again(state);
        }
        Instant floor = state.time(FLOOR).orElseThrow();
        List<Json> listed = answer.object().list("items");
        List<Json> fresh = listed.stream()
                .filter(pipeline -> pipeline.time("created_at").isAfter(floor))
                .toList();
        String token = fresh.size() == listed.size() ? answer.object().textOrNull("next_page_token") : null;
        Instant top = fresh.stream()
                .map(pipeline -> pipeline.time("created_at"))
                .reduce(state.time(TOP).orElse(floor), (one, other) -> one.isAfter(other) ? one : other);
        String toAsk = Listed.text(fresh.stream().map(CircleCiFeed::kept).toList());
        return turn(
                List.of(),
                state.with(TO_ASK, toAsk).with(TOKEN, token).with(TOP, top).with(LISTED, token == null ? "yes" : null),
                now);
    }

    private static Turn again(State state) {
        if (!state.has(TOKEN)) {
            throw new MalformedDelivery("it refuses the list of pipelines (400)");
        }
        return Turn.more(List.of(), state.without(TOKEN), 0);
    }

    private static Json kept(Json pipeline) {
        return Listed.only(pipeline, KEPT);
    }

    private Turn workflows(State state, Answer answer, Instant now) {
        List<Json> toAsk = Listed.of(state, TO_ASK);
        Json pipeline = toAsk.get(0);
        List<Json> workflows = answer.isSuccess() ? answer.object().list("items") : List.of();
        String token = answer.isSuccess() ? answer.object().textOrNull("next_page_token") : null;
        State next = state.with(MORE, token);
        if (token == null) {
            next = next.with(TO_ASK, Listed.text(toAsk.subList(1, toAsk.size())));
        }
        if (goesOn(pipeline, workflows, now)) {
            next = next.with(GO_ON, Listed.text(withLast(Listed.of(state, GO_ON), pipeline)));
        }
        Map<String, Object> about = Map.of("project", Json.parse(bytes(state.get(PROJECT))), "pipeline", pipeline);
        Records records = new Records(source(), CircleCiDialect.WORKFLOWS, about);
        List<Delivery> deliveries = workflows.stream()
                .filter(CircleCiWorkflow::hasEnded)
                .map(workflow -> records.delivery(workflow, now))
                .toList();
        return turn(deliveries, next, now);
    }

    /** A pipeline may have no workflows yet when it is new. */
    private static boolean goesOn(Json pipeline, List<Json> workflows, Instant now) {
        Duration age = Duration.between(pipeline.time("created_at"), now);
        return workflows.isEmpty()
                ? age.compareTo(Duration.ofHours(1)) < 0
                : age.compareTo(LONGEST) < 0 && !workflows.stream().allMatch(CircleCiWorkflow::hasEnded);
    }

    private static List<Json> withLast(List<Json> pipelines, Json last) {
        Set<String> ids = pipelines.stream().map(one -> one.text("id")).collect(Collectors.toSet());
        List<Json> all = new ArrayList<>(pipelines);
        if (ids.add(last.text("id"))) {
            all.add(last);
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Turn turn(List<Delivery> records, State next, Instant now) {
        if (!next.has(LISTED) || next.has(TO_ASK)) {
            return Turn.more(records, next, share(next, now));
        }
        Instant since = next.time(SINCE).orElseThrow();
        Instant top = next.time(TOP).orElse(since);
        return Turn.done(
                records,
                next.with(SINCE, top.isAfter(since) ? top : since).without(FLOOR, TOP, LISTED, TOKEN, MORE, PROJECT));
    }

    /** By the oldest pipeline that is still to be asked about. */
    private static double share(State state, Instant now) {
        List<Json> toAsk = Listed.of(state, TO_ASK);
        Instant reached = toAsk.isEmpty() ? now : toAsk.get(0).time("created_at");
        Duration all = Duration.between(state.time(FLOOR).orElse(now), now);
        return (double) Duration.between(reached, now).toMillis() / Math.max(1, all.toMillis());
    }
}
