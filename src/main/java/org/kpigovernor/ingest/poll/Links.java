package org.kpigovernor.ingest.poll;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the header {@code Link} of RFC 8288. */
final class Links {
    /** An address in angle brackets, and its parameters up to the comma before the next one. */
    private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^\\s=;,]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\\s\";,]+))?)*)");

    private static final Pattern NEXT = Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next(?=\\s|;|$))");

    private Links() {}

    static Optional<String> next(String header) {
        return LINK.matcher(header)
                .results()
                .filter(link -> NEXT.matcher(link.group(2)).find())
                .map(link -> link.group(1))
                .findFirst();
    }
}
