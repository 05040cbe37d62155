package org.kpigovernor.notify.mail;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server answered, out of the chain of exceptions: RFC 5321's 4yz may succeed later, 5yz never will. */
final class SmtpReply {
    /** RFC 4954: the server wants another login. That is the settings' fault, and no reason to give a notice up. */
    private static final Set<Integer> ABOUT_THE_LOGIN = Set.of(530, 534, 535, 538);

    private static final int CLOSING = 421;

    private SmtpReply() {}

    static boolean isFinal(MessagingException failure) {
        var code = code(failure);
        return code >= 500 && code < 600 && !ABOUT_THE_LOGIN.contains(code);
    }

    /**
     * Whether the next notice would fare no better: there was no answer, RFC 5321's "closing the channel" (421), a login that isn't good
     * enough, or a sender whom the server puts off, which is the same for every notice.
     */
    static boolean isAboutTheServer(MessagingException failure) {
        var code = code(failure);
        return code < 0 || code == CLOSING || ABOUT_THE_LOGIN.contains(code) || isOfTheSender(failure);
    }

    private static boolean isOfTheSender(MessagingException failure) {
        for (Exception link = failure; link != null; link = next(link)) {
            if (link instanceof SMTPSenderFailedException
                    || (link instanceof SMTPSendFailedException send
                            && String.valueOf(send.getCommand()).startsWith("MAIL"))) {
                return true;
            }
        }
        return false;
    }

    /** The messages of the chain on one line, each once; what is wrong with a certificate first. */
    static String text(MessagingException failure) {
        var text = new StringBuilder(Trust.trouble(failure));
        for (Exception link = failure; link != null; link = next(link)) {
            var message = MailHeaders.oneLine(String.valueOf(link.getMessage()));
            if (text.indexOf(message) < 0) {
                text.append(text.isEmpty() ? "" : ": ").append(message);
            }
        }
        return text.toString();
    }

    /** The first reply code of the chain, or -1 when the server didn't answer. */
    private static int code(MessagingException failure) {
        for (Exception link = failure; link != null; link = next(link)) {
            var code = codeOf(link);
            if (code > 0) {
                return code;
            }
        }
        return -1;
    }

    private static int codeOf(Exception link) {
        if (link instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (link instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return link instanceof SMTPSendFailedException send ? send.getReturnCode() : -1;
    }

    private static @Nullable Exception next(Exception link) {
        return link instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
