package org.kpigovernor.ingest.gitlab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.gitlab.GitLabList.Detail;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.Records;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/** One list of a GitLab project: a page of it, then what is to be asked about each of its records, then the next page. */
final class GitLabFeed implements Feed {
    private static final String TO_ASK = "to-ask";
    private static final String MORE = "more";
    private static final String LAST = "last-page";

    private final ProjectAsk project;
    private final GitLabList list;
    private final UpdatedSince pages;

    GitLabFeed(String project, GitLabList list, Duration backfill) {
        this.project = new ProjectAsk(project);
        this.list = list;
        this.pages = new UpdatedSince(this.project.path() + list.path(), backfill);
    }

    @Override
    public String source() {
        return GitLabDialect.SOURCE;
    }

    @Override
    public String name() {
        return list.kind() + " " + project.project();
    }

    @Override
    public Ask ask(State state, Instant now) {
        if (project.isDue(state, now)) {
            return Ask.get(project.path());
        }
        if (!state.has(TO_ASK)) {
            return Ask.get(pages.ask(state, now));
        }
        String first = project.path() + Detail.all(state.get(TO_ASK)).get(0).path();
        // What was deleted since it was listed isn't there any more
        return Ask.get(state.has(MORE) ? state.get(MORE) : first).taking(404);
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        if (project.isDue(state, now)) {
            return Turn.more(List.of(), project.take(state, answer, now), pages.share(state, now));
        }
        return state.has(TO_ASK) ? detail(state, answer, now) : page(state, answer, now);
    }

    private Turn page(State state, Answer answer, Instant now) {
        UpdatedSince.Page page = pages.take(state, answer, now);
        String toAsk = page.fresh().stream()
                .flatMap(record -> list.details(record).stream())
                .map(Detail::text)
                .collect(Collectors.joining("\n"));
        List<Delivery> records =
                list.isWhole() ? deliveries(list.kind(), Map.of(), page.fresh(), page.state(), now) : List.of();
        return turn(records, page.state().with(TO_ASK, toAsk).with(LAST, page.last() ? "yes" : null), now);
    }

    private Turn detail(State state, Answer answer, Instant now) {
        List<Detail> toAsk = new ArrayList<>(Detail.all(state.get(TO_ASK)));
        Detail first = toAsk.get(0);
        State next = state.with(MORE, answer.isSuccess() ? answer.next().orElse(null) : null);
        if (!next.has(MORE)) {
            toAsk.remove(0);
            next = next.with(TO_ASK, toAsk.stream().map(Detail::text).collect(Collectors.joining("\n")));
        }
        List<Json> records = answer.isSuccess() ? records(first, answer) : List.of();
        return turn(deliveries(first.kind(), about(first), records, state, now), next, now);
    }

    private static List<Json> records(Detail detail, Answer answer) {
        return detail.kind().equals(GitLabDialect.PIPELINES) ? List.of(answer.object()) : answer.list();
    }

    private static Map<String, Object> about(Detail detail) {
        return detail.kind().equals(GitLabDialect.COMMITS)
                ? Map.of("merge_request", Map.of("iid", detail.number(), "merged_at", detail.mergedAt()))
                : Map.of();
    }

    private List<Delivery> deliveries(
            String kind, Map<String, Object> about, List<Json> found, State state, Instant now) {
        Map<String, Object> all = new TreeMap<>(about);
        all.put("project", project.about(state));
        Records records = new Records(source(), kind, all);
        return found.stream().map(record -> records.delivery(record, now)).toList();
    }

    private Turn turn(List<Delivery> records, State next, Instant now) {
        return next.has(LAST) && !next.has(TO_ASK)
                ? Turn.done(records, next.without(LAST))
                : Turn.more(records, next, pages.share(next, now));
    }
}
