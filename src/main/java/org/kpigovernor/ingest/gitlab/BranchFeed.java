package org.kpigovernor.ingest.gitlab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.Records;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/**
 * The commits of a project's default branch, newest first, back to the newest one that was read before: which deployment contains which
 * merge request follows from their order.
 */
final class BranchFeed implements Feed {
    private static final String FLOOR = "floor";
    private static final String HEAD = "head";
    private static final String TOP = "top";
    private static final String NEXT = "next";

    private final ProjectAsk project;
    private final Duration backfill;

    BranchFeed(String project, Duration backfill) {
        this.project = new ProjectAsk(project);
        this.backfill = backfill;
    }

    @Override
    public String source() {
        return GitLabDialect.SOURCE;
    }

    @Override
    public String name() {
        return GitLabDialect.BRANCH_COMMITS + " " + project.project();
    }

    @Override
    public Ask ask(State state, Instant now) {
        if (project.isDue(state, now)) {
            return Ask.get(project.path());
        }
        // A repository without a commit has no such list
        return Ask.get(state.has(NEXT) ? state.get(NEXT) : first(state)).taking(404);
    }

    private String first(State state) {
        String branch = Ask.escaped(project.branch(state));
        return project.path() + "/repository/commits?ref_name=" + branch + "&first_parent=true&per_page=100";
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        if (project.isDue(state, now)) {
            State told = project.take(state, answer, now);
            return Turn.more(List.of(), told.has(FLOOR) ? told : told.with(FLOOR, now.minus(backfill)), 0);
        }
        return answer.isSuccess() ? commits(state, answer, now) : Turn.done(List.of(), state.without(NEXT, TOP));
    }

    private Turn commits(State state, Answer answer, Instant now) {
        List<Json> listed = answer.list();
        List<Json> fresh = new ArrayList<>(listed);
        Instant floor = state.time(FLOOR).orElse(Instant.EPOCH);
        for (Json commit : listed) {
            boolean known = commit.text("id").equals(state.get(HEAD));
            if (known || commit.time("committed_date").isBefore(floor)) {
                fresh = listed.subList(0, listed.indexOf(commit));
                break;
            }
        }
        State read = state.has(TOP) || listed.isEmpty()
                ? state
                : state.with(TOP, listed.get(0).text("id"));
        boolean more = fresh.size() == listed.size() && answer.next().isPresent();
        Records records = new Records(source(), GitLabDialect.BRANCH_COMMITS, Map.of("project", project.about(state)));
        var deliveries =
                fresh.stream().map(commit -> records.delivery(commit, now)).toList();
        return more
                ? Turn.more(deliveries, read.with(NEXT, answer.next().orElseThrow()), share(fresh, floor, now))
                : Turn.done(deliveries, read.with(HEAD, read.get(TOP)).without(TOP, NEXT));
    }

    private static double share(List<Json> commits, Instant floor, Instant now) {
        Instant reached = commits.get(commits.size() - 1).time("committed_date");
        return (double) Duration.between(reached, now).toMillis()
                / Math.max(1, Duration.between(floor, now).toMillis());
    }
}
