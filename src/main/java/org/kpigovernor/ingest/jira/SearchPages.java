package org.kpigovernor.ingest.jira;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.State;

/**
 * Pages of found issues. Cloud's have a token that leads to the next one; Data Center's are counted, and shift when an issue before
 * them goes away, so each is to overlap the one before by an issue, and where it doesn't that one is read again.
 *
 * @param issues those of a page
 * @param next where its successor is
 */
record SearchPages(List<Json> issues, State next) {
    private static final int SIZE = 50;
    private static final int REFUSED = 400;

    static boolean isCloud(State state) {
        return state.get("server").equals("cloud");
    }

    static Ask ask(State state, String jql, String sprintField) {
        String query = "?jql=" + Ask.escaped(jql) + "&expand=changelog&maxResults=" + SIZE
                + "&fields=created,updated,issuetype,labels,status,resolution," + Ask.escaped(sprintField);
        if (!isCloud(state)) {
            return Ask.get("/rest/api/2/search" + query + "&startAt=" + first(state));
        }
        var ask = Ask.get("/rest/api/3/search/jql" + query
                + (state.has("token") ? "&nextPageToken=" + Ask.escaped(state.get("token")) : ""));
        return state.has("token") ? ask.taking(REFUSED) : ask;
    }

    /** One less than are read, if the last of them is known. */
    private static long first(State state) {
        return state.has("last") ? state.number("start") - 1 : state.number("start");
    }

    static SearchPages take(State state, Answer answer) {
        if (!answer.isSuccess()) {
            return new SearchPages(List.of(), state.without("token"));
        }
        Json page = answer.object();
        List<Json> issues = page.list("issues");
        State next = issues.isEmpty() ? state : seen(state, issues.get(issues.size() - 1), issues.get(0));
        return isCloud(state) ? byToken(issues, page, next) : byCount(issues, page, state, next);
    }

    private static State seen(State state, Json last, Json first) {
        var next = state.with("reached", last.object("fields").time("created"));
        return next.has("oldest")
                ? next
                : next.with("oldest", first.object("fields").time("created"));
    }

    /** A token that was refused, since tokens grow old, leads back to the first page. */
    private static SearchPages byToken(List<Json> issues, Json page, State next) {
        String token = page.textOrNull("nextPageToken");
        return new SearchPages(
                issues, token == null || page.flag("isLast") ? next.with("read", "all") : next.with("token", token));
    }

    private static SearchPages byCount(List<Json> issues, Json page, State state, State next) {
        if (state.has("last")
                && issues.stream().noneMatch(issue -> issue.id("id").equals(state.get("last")))) {
            long back = Math.max(0, state.number("start") - SIZE);
            return new SearchPages(List.of(), state.without("last").with("start", back));
        }
        long read = first(state) + issues.size();
        Integer total = page.countOrNull("total");
        if (issues.isEmpty() || (total != null && read >= total) || read == state.number("start")) {
            return new SearchPages(issues, next.with("read", "all"));
        }
        return new SearchPages(
                issues,
                next.with("start", read)
                        .with("last", issues.get(issues.size() - 1).id("id")));
    }

    static boolean isRead(State state) {
        return state.has("read");
    }

    /** Pages are in the order in which issues were created. */
    static double share(State state, Instant now) {
        var oldest = state.time("oldest");
        var reached = state.time("reached");
        if (oldest.isEmpty() || reached.isEmpty()) {
            return 0;
        }
        double whole = Duration.between(oldest.get(), now).toMillis();
        return whole <= 0 ? 0 : Duration.between(oldest.get(), reached.get()).toMillis() / whole;
    }
}
