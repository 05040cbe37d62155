package org.kpigovernor.notify.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.Incoming;

/** A MIME message as far as answers need it. */
final class MailReader {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");
    private static final int MOST_BYTES = 256 * 1024;
    private static final int DEEPEST = 8;

    private MailReader() {}

    static Incoming read(String uid, MimeMessage message) throws MessagingException, IOException {
        var id = message.getMessageID();
        return new Incoming(
                uid,
                id == null ? "" : id.strip(),
                from(message),
                references(message),
                isAutomatic(message),
                text(message, DEEPEST),
                failure(message));
    }

    private static String from(MimeMessage message) throws MessagingException {
        var from = message.getFrom();
        return from != null && from.length > 0 && from[0] instanceof InternetAddress address
                ? String.valueOf(address.getAddress())
                : "";
    }

    private static List<String> references(Part part) throws MessagingException {
        var ids = new ArrayList<String>();
        for (var name : List.of("In-Reply-To", "References")) {
            var matcher = MESSAGE_ID.matcher(first(part, name));
            while (matcher.find()) {
                ids.add(matcher.group());
            }
        }
        return ids.stream().distinct().toList();
    }

    private static String first(Part part, String name) throws MessagingException {
        var values = part.getHeader(name);
        return values == null ? "" : String.join(" ", values);
    }

    /** RFC 3834, and what servers and programs wrote before it. */
    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        var submitted = first(message, "Auto-Submitted").toLowerCase(Locale.ROOT);
        return !(submitted.isEmpty() || submitted.startsWith("no"))
                || message.getHeader("X-Autoreply") != null
                || message.getHeader("X-Autorespond") != null
                || first(message, "Precedence").toLowerCase(Locale.ROOT).matches("auto_reply|bulk|junk")
                || first(message, "Return-Path").strip().equals("<>");
    }

    /** The first plain text, or else the first HTML without its marks. */
    private static String text(Part part, int depth) throws MessagingException, IOException {
        if (depth == 0 || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return "";
        }
        if (part.isMimeType("text/plain")) {
            return content(part);
        }
        if (part.isMimeType("text/html")) {
            return HtmlText.of(content(part));
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            return text(parts, depth - 1);
        }
        return "";
    }

    private static String text(Multipart parts, int depth) throws MessagingException, IOException {
        var html = "";
        for (var i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            var text = text(part, depth);
            if (!text.isBlank() && !part.isMimeType("text/html")) {
                return text;
            }
            html = html.isEmpty() ? text : html;
        }
        return html;
    }

    private static String content(Part part) throws MessagingException, IOException {
        var text = part.getContent() instanceof String string ? string : "";
        return text.length() <= MOST_BYTES ? text : text.substring(0, MOST_BYTES);
    }

    /** Of a {@code multipart/report} with a delivery that failed: which of our messages, and what the server said. */
    private static Incoming.@Nullable Failure failure(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
            return null;
        }
        var about = "";
        var diagnostic = "";
        for (var i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                diagnostic = DeliveryStatus.failure(bytes(part));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                about = messageId(part);
            }
        }
        return about.isEmpty() || diagnostic.isEmpty() ? null : new Incoming.Failure(about, diagnostic);
    }

    private static String messageId(BodyPart part) throws MessagingException, IOException {
        if (part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage whole) {
            return String.valueOf(whole.getMessageID());
        }
        return DeliveryStatus.header(bytes(part), "Message-ID");
    }

    private static String bytes(BodyPart part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
