package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Hangs mails into {@code target/mail-gallery} to be looked at, and compares their text with what was approved. */
public final class MailGallery {
    private static final Path FOLDER = Path.of("target", "mail-gallery");

    private MailGallery() {}

    /** The subject and the plain text must be those of {@code src/test/resources/mail/NAME.txt}. */
    public static void assertApproved(String name, Notice notice) {
        var text = "Subject: " + notice.subject() + "\n\n" + notice.text();
        hang(name + ".txt", text);
        hang(name + ".html", withPictures(notice));
        assertThat(text).isEqualTo(approved(name));
    }

    private static String approved(String name) {
        try (var file = MailGallery.class.getResourceAsStream("/mail/" + name + ".txt")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hang(String name, String content) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withPictures(Notice notice) {
        var html = String.valueOf(notice.html());
        for (var inline : notice.inlines()) {
            var data =
                    "data:" + inline.type() + ";base64," + Base64.getEncoder().encodeToString(inline.bytes());
            html = html.replace("cid:" + inline.contentId(), data);
        }
        return html;
    }
}
