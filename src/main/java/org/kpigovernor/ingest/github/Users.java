package org.kpigovernor.ingest.github;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Account;
import org.kpigovernor.ingest.Accounts;
import org.kpigovernor.ingest.Json;

/** Accounts as GitHub shows them. */
record Users(Accounts accounts) {
    /** GitHub shows a null user where the account was deleted; they all become one, as on its pages. */
    Account account(@Nullable Json user) {
        if (user == null) {
            return accounts.account(GitHubDialect.SOURCE, "ghost", null, false);
        }
        String login = user.textOrNull("login");
        String id = user.idOrNull("id");
        boolean bot = "Bot".equals(user.textOrNull("type"));
        return accounts.account(GitHubDialect.SOURCE, id == null ? user.text("login") : id, login, bot);
    }
}
