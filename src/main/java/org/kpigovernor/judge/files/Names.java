package org.kpigovernor.judge.files;

/** How ids are spelt in all files. */
final class Names {
    static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String ID_MESSAGE = "must be lower-case words and digits with hyphens between them";
    static final String ANY_OR_ID = "\\*|" + ID;

    private Names() {}
}
