package org.kpigovernor.ingest.jira;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.Records;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/** The sprints of a board, those that have started, all of them each time. */
record SprintFeed(String board) implements Feed {
    private static final int NO_SPRINTS = 400;

    @Override
    public String source() {
        return JiraDialect.SOURCE;
    }

    @Override
    public String name() {
        return "sprints " + board;
    }

    @Override
    public Ask ask(State state, Instant now) {
        return Ask.get("/rest/agile/1.0/board/" + Ask.escaped(board)
                        + "/sprint?state=active,closed&maxResults=50&startAt=" + state.number("start"))
                .taking(NO_SPRINTS);
    }

    /** A board without sprints refuses to list them. */
    @Override
    public Turn take(State state, Answer answer, Instant now) {
        if (!answer.isSuccess()) {
            return Turn.done(List.of(), State.EMPTY);
        }
        Json page = answer.object();
        List<Json> sprints = page.list("values");
        var records = new Records(source(), JiraDialect.SPRINTS, Map.of("board", board));
        var deliveries =
                sprints.stream().map(sprint -> records.delivery(sprint, now)).toList();
        return sprints.isEmpty() || page.flag("isLast")
                ? Turn.done(deliveries, State.EMPTY)
                : Turn.more(deliveries, state.with("start", state.number("start") + sprints.size()), 0);
    }
}
