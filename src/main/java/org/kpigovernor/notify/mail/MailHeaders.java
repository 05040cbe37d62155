package org.kpigovernor.notify.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Values on their way into header lines: a hostile name or title must not become a header of its own. */
final class MailHeaders {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    /** RFC 5322, 3.6.8: printable ASCII but the colon. */
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x39\\x3B-\\x7E]+");
    /** RFC 5322, 3.6.4, without its obsolete forms. */
    private static final Pattern MESSAGE_ID = Pattern.compile("[^<>@\\s\\p{Cc}]+@[^<>@\\s\\p{Cc}]+");

    /** What the message itself decides. */
    private static final Set<String> OURS =
            Set.of("to", "cc", "bcc", "from", "sender", "subject", "date", "message-id", "mime-version");

    private MailHeaders() {}

    /** The text on one line: each run of control characters, line breaks among them, becomes a space. */
    static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    static String messageId(String id) throws AddressException {
        var bare = id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
        if (!MESSAGE_ID.matcher(bare).matches()) {
            throw new AddressException("not a Message-ID", id);
        }
        return "<" + bare + ">";
    }

    static void set(MimeMessage message, Map<String, String> headers) throws MessagingException {
        for (var header : headers.entrySet()) {
            var name = header.getKey();
            var lower = name.toLowerCase(Locale.ROOT);
            if (!NAME.matcher(name).matches() || OURS.contains(lower) || lower.startsWith("content-")) {
                throw new AddressException("not a header that a notice may set", name);
            }
            message.setHeader(name, encoded(name, oneLine(header.getValue())));
        }
    }

    private static String encoded(String name, String value) throws MessagingException {
        try {
            return MimeUtility.fold(
                    name.length() + 2, MimeUtility.encodeText(value, StandardCharsets.UTF_8.name(), null));
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is always there", e);
        }
    }
}
