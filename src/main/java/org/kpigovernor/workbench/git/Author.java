package org.kpigovernor.workbench.git;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.PersonIdent;

/** Makes Git's author of what a person calls themselves: a name, an address, or both. */
final class Author {
    private static final Pattern BOTH = Pattern.compile("\\s*(.*?)\\s*<([^<>]*)>\\s*");

    private Author() {}

    static PersonIdent of(String author, Instant at) {
        var both = BOTH.matcher(author);
        if (both.matches()) {
            var mail = both.group(2).strip();
            return person(both.group(1).isEmpty() ? mail : both.group(1), mail, at);
        }
        return person(author.strip(), author.contains("@") ? author.strip() : "", at);
    }

    private static PersonIdent person(String name, String mail, Instant at) {
        return new PersonIdent(name, mail, at, ZoneOffset.UTC);
    }
}
