package org.kpigovernor.notify.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import org.kpigovernor.notify.Notice;

/** A notice as the file that mail programs open. */
public final class Eml {
    private Eml() {}

    /** Writes the message exactly as {@link MailChannel} would send it. */
    public static void write(Notice notice, SmtpSettings settings, OutputStream out) throws IOException {
        try {
            Mime.message(MailSession.of(settings), notice, settings.from()).writeTo(out);
        } catch (MessagingException e) {
            throw new IOException("the message can't be made: " + e.getMessage(), e);
        }
    }
}
