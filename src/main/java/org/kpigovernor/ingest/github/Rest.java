package org.kpigovernor.ingest.github;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Records;

/** What the feeds of GitHub's REST API have in common. */
final class Rest {
    /** GitHub's replicas may be behind: what changed so long before the last pass's newest is looked at again. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    /** What changed less long ago than this is read again in the next pass, since some of it may not show yet. */
    static final Duration SETTLED = Duration.ofMinutes(2);

    private Rest() {}

    /** The path of something of a repository. */
    static String path(String repository, String rest) {
        return "/repos/" + repository + rest;
    }

    /** What records say of their repository: id, name and default branch, as text to be kept in a state. */
    static String repository(Json repository) {
        var about = new TreeMap<String, String>();
        about.put("full_name", quoted(repository.text("full_name")));
        var id = repository.idOrNull("id");
        if (id != null) {
            about.put("id", id.matches("\\d+") ? id : quoted(id));
        }
        var branch = repository.textOrNull("default_branch");
        if (branch != null) {
            about.put("default_branch", quoted(branch));
        }
        var text = new StringBuilder("{");
        about.forEach((name, value) -> text.append(text.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));
        return text.append('}').toString();
    }

    /** The same of a repository of which only the name is known. */
    static Json named(String repository) {
        return json("{\"full_name\":" + quoted(repository) + "}");
    }

    static Json json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    static Records records(String kind, Map<String, ?> about) {
        return new Records(GitHubDialect.SOURCE, kind, about);
    }

    /** How much of the way from one moment to another is done. */
    static double share(Instant from, Instant reached, Instant to) {
        var whole = Duration.between(from, to).toMillis();
        return whole <= 0 ? 1 : (double) Duration.between(from, reached).toMillis() / whole;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
