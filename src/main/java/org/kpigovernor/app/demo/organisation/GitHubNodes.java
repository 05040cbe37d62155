package org.kpigovernor.app.demo.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** The parts that GitHub's deliveries have in common. */
final class GitHubNodes {
    private static final String BRANCH = "main";

    private final long id;
    private final String fullName;

    GitHubNodes(long id, String fullName) {
        this.id = id;
        this.fullName = fullName;
    }

    static ObjectNode user(Person person) {
        return Wire.object()
                .put("login", person.login())
                .put("id", person.id())
                .put("type", person.bot() ? "Bot" : "User")
                .put("site_admin", false);
    }

    ObjectNode repository() {
        var repository = Wire.object()
                .put("id", id)
                .put("name", fullName.substring(fullName.indexOf('/') + 1))
                .put("full_name", fullName)
                .put("private", true)
                .put("fork", false)
                .put("html_url", "https://github.com/" + fullName)
                .put("default_branch", BRANCH);
        repository.putObject("owner").put("login", "acme").put("id", 9_000_001).put("type", "Organization");
        return repository;
    }

    /** A push tells in seconds since 1970 when it came. */
    ObjectNode pushedRepository(Instant pushedAt) {
        return repository().put("pushed_at", pushedAt.getEpochSecond());
    }

    /** A branch at a commit, as pull requests name their two ends. */
    ObjectNode end(String branch, String sha) {
        var end =
                Wire.object().put("label", "acme:" + branch).put("ref", branch).put("sha", sha);
        end.set("repo", repository());
        return end;
    }

    /** What every delivery has around its own part. */
    ObjectNode delivery(String action, Person sender) {
        var body = Wire.object().put("action", action);
        body.set("repository", repository());
        body.set("sender", user(sender));
        return body;
    }

    String name() {
        return fullName;
    }
}
