package org.kpigovernor.notify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Writes mails to {@code target/mail-gallery}, as text and as HTML with its pictures inside, to be looked at. */
public final class MailGallery {
    private static final Path FOLDER = Path.of("target", "mail-gallery");

    private MailGallery() {}

    public static void hang(String name, Notice notice) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".txt"), "Subject: " + notice.subject() + "\n\n" + notice.text());
            Files.writeString(FOLDER.resolve(name + ".html"), withPictures(notice));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String withPictures(Notice notice) {
        var html = notice.html() == null ? "" : notice.html();
        for (var inline : notice.inlines()) {
            var data =
                    "data:" + inline.type() + ";base64," + Base64.getEncoder().encodeToString(inline.bytes());
            html = html.replace("cid:" + inline.contentId(), data);
        }
        return html;
    }
}
