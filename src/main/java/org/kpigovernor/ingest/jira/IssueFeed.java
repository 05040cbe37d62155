package org.kpigovernor.ingest.jira;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.Records;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/**
 * The issues of a project that were updated since the last pass, each with its whole changelog. A pass first asks what kind of server
 * it is, for the user's time zone, and for the categories of statuses; then for pages of issues; and after each page for the rest of
 * those changelogs that didn't come whole.
 *
 * @param backfill how far back the first pass goes
 */
record IssueFeed(String project, String sprintField, Duration backfill) implements Feed {
    /** How far a pass goes back before the beginning of the one before: a search finds what was just written some time later. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    @Override
    public String source() {
        return JiraDialect.SOURCE;
    }

    @Override
    public String name() {
        return "issues " + project;
    }

    @Override
    public Ask ask(State state, Instant now) {
        return switch (step(state)) {
            case SERVER -> Ask.get("/rest/api/2/serverInfo");
            case USER -> Ask.get("/rest/api/2/myself");
            case STATUSES -> Ask.get(SearchPages.isCloud(state) ? "/rest/api/3/status" : "/rest/api/2/status");
            case SEARCH -> SearchPages.ask(state, Jql.updated(project, from(state), state.get("zone")), sprintField);
            case CHANGELOG -> changelog(IssueRecord.read(state.get("pending")).get(0));
        };
    }

    private static Ask changelog(IssueRecord issue) {
        return Ask.get("/rest/api/3/issue/" + issue.id() + "/changelog?maxResults=100&startAt=" + issue.read())
                .taking(404);
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        return switch (step(state)) {
            case SERVER -> Turn.more(List.of(), began(state, answer.object(), now), 0);
            case USER -> Turn.more(List.of(), state.with("zone", zone(answer.object())), 0);
            case STATUSES ->
                Turn.more(
                        List.of(),
                        state.with(
                                "categories", StatusCategories.of(answer.list()).text()),
                        0);
            case SEARCH -> found(state, answer, now);
            case CHANGELOG -> completed(state, answer, now);
        };
    }

    private State began(State state, Json server, Instant now) {
        return state.with("server", "Cloud".equals(server.textOrNull("deploymentType")) ? "cloud" : "center")
                .with("since", state.time("since").orElse(now.minus(backfill)))
                .with("began", now);
    }

    private static Instant from(State state) {
        return state.time("since").orElse(Instant.EPOCH).minus(OVERLAP);
    }

    /** A user without a zone, as some servers' are, has an unknown one. */
    private static String zone(Json user) {
        String zone = user.textOrNull("timeZone");
        return zone == null ? "unknown" : zone;
    }

    private Turn found(State state, Answer answer, Instant now) {
        var page = SearchPages.take(state, answer);
        var whole = new ArrayList<Delivery>();
        var pending = new ArrayList<IssueRecord>();
        for (Json issue : page.issues()) {
            if (SearchPages.isCloud(state) && !IssueRecord.cameWhole(issue)) {
                pending.add(IssueRecord.bare(issue));
            } else {
                whole.add(delivery(IssueRecord.whole(issue, sprintField), state, now));
            }
        }
        return turn(whole, pending, page.next(), now);
    }

    private Turn completed(State state, Answer answer, Instant now) {
        var pending = new ArrayList<>(IssueRecord.read(state.get("pending")));
        var issue = pending.remove(0);
        if (!answer.isSuccess()) {
            return turn(List.of(), pending, state, now);
        }
        Json page = answer.object();
        List<Json> entries = page.list("values");
        issue = issue.with(entries, sprintField);
        Integer total = page.countOrNull("total");
        boolean last = entries.isEmpty() || page.flag("isLast") || (total != null && issue.read() >= total);
        if (!last) {
            pending.add(0, issue);
        }
        return turn(last ? List.of(delivery(issue, state, now)) : List.of(), pending, state, now);
    }

    private static Turn turn(List<Delivery> records, List<IssueRecord> pending, State state, Instant now) {
        if (!pending.isEmpty()) {
            return Turn.more(records, state.with("pending", IssueRecord.text(pending)), SearchPages.share(state, now));
        }
        var next = state.without("pending");
        return SearchPages.isRead(next)
                ? Turn.done(records, State.EMPTY.with("since", next.get("began")))
                : Turn.more(records, next, SearchPages.share(next, now));
    }

    private Delivery delivery(IssueRecord record, State state, Instant now) {
        Json issue = record.json();
        var categories = StatusCategories.read(state.get("categories")).of(issue);
        return new Records(source(), JiraDialect.ISSUES, Map.of("categories", categories)).delivery(issue, now);
    }

    private static Step step(State state) {
        if (!state.has("server")) {
            return Step.SERVER;
        }
        if (!state.has("zone")) {
            return Step.USER;
        }
        if (!state.has("categories")) {
            return Step.STATUSES;
        }
        return state.has("pending") ? Step.CHANGELOG : Step.SEARCH;
    }

    /** What is asked for next. */
    private enum Step {
        SERVER,
        USER,
        STATUSES,
        SEARCH,
        CHANGELOG
    }
}
