package org.kpigovernor.ingest.gitlab;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.State;

/** Asks for a project's default branch, and again once a day: its lists don't tell it. */
record ProjectAsk(String project) {
    private static final String BRANCH = "default-branch";
    private static final String KNOWN = "default-branch-at";
    private static final Duration KNOWN_FOR = Duration.ofDays(1);

    /** Where all that is of the project stands. */
    String path() {
        return "/projects/" + Ask.escaped(project);
    }

    boolean isDue(State state, Instant now) {
        return state.time(KNOWN).map(at -> at.plus(KNOWN_FOR).isBefore(now)).orElse(true);
    }

    State take(State state, Answer answer, Instant now) {
        Json told = answer.object();
        return state.with(BRANCH, told.textOrNull("default_branch")).with(KNOWN, now);
    }

    /** As webhooks name it, so that both ways read alike. */
    Map<String, Object> about(State state) {
        return state.has(BRANCH)
                ? Map.of("path_with_namespace", project, "default_branch", branch(state))
                : Map.of("path_with_namespace", project);
    }

    String branch(State state) {
        return state.get(BRANCH);
    }
}
