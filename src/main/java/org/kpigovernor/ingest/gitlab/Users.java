package org.kpigovernor.ingest.gitlab;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Account;
import org.kpigovernor.ingest.Accounts;
import org.kpigovernor.ingest.Json;

/** Accounts as GitLab shows them: an author of a webhook by number only, others with a name, which is what tells a bot. */
record Users(Accounts accounts) {
    /** Tokens of projects and groups act as users of such names. */
    private static final String TOKEN_BOT = "(project|group)_\\d+_bot(_\\w+)?";

    Account author(Json body, String id) {
        return account(id, username(body, id));
    }

    /** Who did what the delivery tells; old servers leave the number out. */
    Account actor(Json body) {
        Json user = body.object("user");
        String id = user.idOrNull("id");
        return account(id == null ? user.text("username") : id, user.textOrNull("username"));
    }

    /** As the API shows people. */
    Account of(Json user) {
        return account(user.id("id"), user.textOrNull("username"));
    }

    private Account account(String id, @Nullable String username) {
        boolean bot = username != null && username.matches(TOKEN_BOT);
        return accounts.account(GitLabDialect.SOURCE, id, username, bot);
    }

    private static @Nullable String username(Json body, String id) {
        List<Json> shown = new ArrayList<>(body.list("assignees"));
        shown.addAll(body.list("reviewers"));
        Json user = body.objectOrNull("user");
        if (user != null) {
            shown.add(user);
        }
        for (Json person : shown) {
            if (id.equals(person.idOrNull("id"))) {
                return person.textOrNull("username");
            }
        }
        return null;
    }
}
