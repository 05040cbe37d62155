package org.kpigovernor.notify.mail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** RFC 3464's fields: a block of header lines for the message, and one for each recipient. */
final class DeliveryStatus {
    private static final Pattern BLANK_LINES = Pattern.compile("\n[ \t]*\n+");
    private static final Pattern FOLDED = Pattern.compile("\n[ \t]+");

    private DeliveryStatus() {}

    /** What the server said of the first recipient that it gave up; empty if it gave up none. */
    static String failure(String text) {
        return Arrays.stream(BLANK_LINES.split(lines(text)))
                .filter(block -> header(block, "Action").equalsIgnoreCase("failed"))
                .findFirst()
                .map(DeliveryStatus::words)
                .orElse("");
    }

    /** With the line ends that Java has: {@code \R} would take the two characters of a line end for two of them. */
    private static String lines(String text) {
        return text.strip().lines().collect(Collectors.joining("\n"));
    }

    private static String words(String block) {
        var said = header(block, "Diagnostic-Code").replaceFirst("(?i)^smtp; *", "");
        var recipient = header(block, "Final-Recipient").replaceFirst("(?i)^rfc822; *", "");
        var words = said.isEmpty() ? "status " + header(block, "Status") : said;
        return MailHeaders.oneLine(recipient.isEmpty() ? words : recipient + ": " + words);
    }

    /** The value of the first header line with that name; empty if there is none. */
    static String header(String block, String name) {
        return FOLDED.matcher(lines(block))
                .replaceAll(" ")
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .findFirst()
                .map(line -> line.substring(name.length() + 1).strip())
                .orElse("");
    }
}
