package org.kpigovernor.app.demo.organisation;

/**
 * An account of somebody made up, or of a bot.
 *
 * @param id the account's id at its tool
 */
record Person(long id, String login, String name, boolean bot) {
    static final Person RENOVATE = new Person(29139614, "renovate[bot]", "Renovate", true);
    static final Person LINTER = new Person(132028505, "linter[bot]", "Linter", true);

    String email() {
        return login + "@example.com";
    }
}
