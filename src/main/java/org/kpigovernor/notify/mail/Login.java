package org.kpigovernor.notify.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** How the service logs in to a mail server: not at all, by password, or by a token that is renewed when the server refuses it. */
final class Login {
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable Tokens tokens;

    Login(@Nullable String user, @Nullable String password, MailOptions options, Clock clock) {
        this.user = user;
        this.password = password;
        this.tokens = options.oauth2() == null ? null : new Tokens(options.oauth2(), options.timeout(), clock);
    }

    void connect(Service server, String host, int port) throws MessagingException {
        if (tokens == null) {
            server.connect(host, port, user, password);
            return;
        }
        try {
            server.connect(host, port, user, tokens.token());
        } catch (AuthenticationFailedException expired) {
            tokens.forget();
            server.connect(host, port, user, tokens.token());
        }
    }
}
