package org.kpigovernor.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Account;

/** Makes an {@link Account} of what a source says about who did something. */
public final class Accounts {
    private final AccountKeys keys;
    private final Set<String> bots;

    /**
     * Takes what accounts are keyed with.
     *
     * @param bots logins or ids of bots, in any case of letters
     */
    public Accounts(AccountKeys keys, Set<String> bots) {
        this.keys = keys;
        this.bots = bots.stream().map(bot -> bot.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A bot is what its source marks as one, what has a login that ends in {@code [bot]}, and what the configuration
     * lists.
     *
     * @param login null where the source doesn't tell it
     */
    public Account account(String source, String id, @Nullable String login, boolean markedAsBot) {
        return new Account(keys.key(source, id), markedAsBot || isListed(id) || (login != null && isBot(login)));
    }

    private boolean isBot(String login) {
        return login.toLowerCase(Locale.ROOT).endsWith("[bot]") || isListed(login);
    }

    private boolean isListed(String name) {
        return bots.contains(name.toLowerCase(Locale.ROOT));
    }
}
