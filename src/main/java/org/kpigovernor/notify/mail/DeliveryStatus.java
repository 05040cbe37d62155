package org.kpigovernor.notify.mail;

import java.util.Arrays;
import java.util.regex.Pattern;

/** RFC 3464's fields: a block of header lines for the message, and one for each recipient. */
final class DeliveryStatus {
    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
    private static final Pattern FOLDED = Pattern.compile("\\R[ \\t]+");

    private DeliveryStatus() {}

    /** What the server said of the first recipient that it gave up; empty if it gave up none. */
    static String failure(String text) {
        return Arrays.stream(BLANK_LINES.split(text.strip()))
                .filter(block -> header(block, "Action").equalsIgnoreCase("failed"))
                .findFirst()
                .map(DeliveryStatus::words)
                .orElse("");
    }

    private static String words(String block) {
        var said = header(block, "Diagnostic-Code").replaceFirst("(?i)^smtp; *", "");
        var recipient = header(block, "Final-Recipient").replaceFirst("(?i)^rfc822; *", "");
        var words = said.isEmpty() ? "status " + header(block, "Status") : said;
        return MailHeaders.oneLine(recipient.isEmpty() ? words : recipient + ": " + words);
    }

    /** The value of the first header line with that name; empty if there is none. */
    static String header(String block, String name) {
        return FOLDED.matcher(block)
                .replaceAll(" ")
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .findFirst()
                .map(line -> line.substring(name.length() + 1).strip())
                .orElse("");
    }
}
