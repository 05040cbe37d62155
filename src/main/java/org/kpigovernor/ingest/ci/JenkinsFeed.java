package org.kpigovernor.ingest.ci;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.Records;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/**
 * The builds of a Jenkins job, or of the jobs in it, as for a job with many branches: newest first, back to the newest below which all
 * have ended. Each pass asks first which of the jobs has builds at all that aren't known.
 *
 * @param job with its folders, such as {@code shop/web}
 * @param sure false for a name that may be another build server's
 */
record JenkinsFeed(String job, boolean sure, Duration backfill) implements Feed {
    private static final String JOBS = "jobs";
    private static final String TO_ASK = "to-ask";
    private static final String FLOOR = "floor";
    private static final String BUILDS = "allBuilds[number,timestamp,duration,result,building,"
            + "actions[lastBuiltRevision[SHA1,branch[name]],remoteUrls]]";
    private static final int PAGE = 100;
    /** What is deleted meanwhile moves the others up by so many at most. */
    private static final int OVERLAP = 10;
    /** One that waits for somebody longer is given up. */
    private static final Duration LONGEST = Duration.ofDays(14);

    @Override
    public String source() {
        return JenkinsDialect.SOURCE;
    }

    @Override
    public String name() {
        return JenkinsDialect.BUILDS + " " + job;
    }

    @Override
    public Ask ask(State state, Instant now) {
        if (state.has(TO_ASK)) {
            JenkinsPass first = JenkinsPass.first(Listed.of(state, TO_ASK));
            String range = BUILDS + "{" + first.from() + "," + (first.from() + PAGE) + "}";
            return Ask.get(address(first.job()) + "/api/json?tree=" + Ask.escaped(range))
                    .taking(404);
        }
        Ask ask = Ask.get(address(job) + "/api/json?tree="
                + Ask.escaped("fullName,lastBuild[number],jobs[fullName,lastBuild[number]]"));
        return sure ? ask : ask.taking(404);
    }

    private static String address(String job) {
        return Stream.of(job.split("/"))
                .map(part -> "/job/" + Ask.escaped(part))
                .collect(Collectors.joining());
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        if (state.has(TO_ASK)) {
            return builds(state, answer, now);
        }
        return answer.isSuccess() ? begin(state, answer.object(), now) : Turn.done(List.of(), state);
    }

    /** The floor of the first pass stays, so that no build is read twice or left out when the backfill takes long. */
    private Turn begin(State state, Json told, Instant now) {
        State begun = state.has(FLOOR) ? state : state.with(FLOOR, now.minus(backfill));
        List<Json> toAsk = Stream.concat(Stream.of(told), told.list("jobs").stream())
                .filter(one -> one.objectOrNull("lastBuild") != null)
                .filter(one -> one.object("lastBuild").whole("number") > settled(state, one.text("fullName")))
                .map(one -> new JenkinsPass(one.text("fullName"), 0, 0, 0).toJson())
                .toList();
        return toAsk.isEmpty()
                ? Turn.done(List.of(), begun)
                : Turn.more(List.of(), begun.with(TO_ASK, Listed.text(toAsk)), 0);
    }

    private Turn builds(State state, Answer answer, Instant now) {
        List<Json> toAsk = Listed.of(state, TO_ASK);
        JenkinsPass pass = JenkinsPass.first(toAsk);
        List<Json> listed = answer.isSuccess() ? answer.object().list("allBuilds") : List.of();
        List<Json> fresh = fresh(state, pass, listed);
        JenkinsPass next = pass.after(fresh, one -> goesOn(one, now), PAGE - OVERLAP);
        boolean more = fresh.size() == PAGE;
        List<Json> left = new ArrayList<>(toAsk.subList(1, toAsk.size()));
        if (more) {
            left.add(0, next.toJson());
        }
        State read = (more ? state : settle(state, next)).with(TO_ASK, Listed.text(left));
        List<Delivery> deliveries = deliveries(pass.job(), fresh, now);
        return left.isEmpty() ? Turn.done(deliveries, read) : Turn.more(deliveries, read, 1.0 / (1 + left.size()));
    }

    private static List<Json> fresh(State state, JenkinsPass pass, List<Json> listed) {
        Instant floor = state.time(FLOOR).orElse(Instant.EPOCH);
        long settled = settled(state, pass.job());
        return listed.stream()
                .filter(build -> build.whole("number") > settled
                        && !build.time("timestamp").isBefore(floor))
                .toList();
    }

    private static boolean goesOn(Json build, Instant now) {
        return !JenkinsBuild.hasEnded(build) && build.time("timestamp").isAfter(now.minus(LONGEST));
    }

    private List<Delivery> deliveries(String of, List<Json> builds, Instant now) {
        Records records = new Records(source(), JenkinsDialect.BUILDS, Map.of("job", of));
        return builds.stream()
                .filter(JenkinsBuild::hasEnded)
                .map(build -> records.delivery(build, now))
                .toList();
    }

    private static long settled(State state, String of) {
        return jobs(state).path(of).asLong(0);
    }

    private static State settle(State state, JenkinsPass pass) {
        ObjectNode jobs = jobs(state);
        jobs.put(pass.job(), Math.max(pass.settled(), settled(state, pass.job())));
        return state.with(JOBS, jobs);
    }

    private static ObjectNode jobs(State state) {
        return state.has(JOBS)
                ? (ObjectNode) Json.parse(state.get(JOBS).getBytes(StandardCharsets.UTF_8))
                        .toNode()
                : JsonNodeFactory.instance.objectNode();
    }
}
