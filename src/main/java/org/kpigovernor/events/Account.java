package org.kpigovernor.events;

/**
 * Who did something, just enough to tell an author from a reviewer and a bot from a person.
 *
 * @param key a keyed hash of the account's id at its source; the id itself is never kept
 * @param bot whether the account is a bot, by its type, its login's ending, or the configuration
 */
public record Account(String key, boolean bot) {}
