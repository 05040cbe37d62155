package org.kpigovernor.notify.mail;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpigovernor.notify.Notices.notice;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.notify.ChannelDown;

class LoginTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;

    private static TestAuthority authority;
    private static WireMockServer tokens;
    private final SteppedClock clock = new SteppedClock();

    @BeforeAll
    static void start() throws Exception {
        authority = TestAuthority.create(folder);
        tokens = new WireMockServer(options().dynamicPort());
        tokens.start();
    }

    @AfterAll
    static void stop() {
        tokens.stop();
    }

    @Test
    void aServerOfAPrivateAuthorityIsTrustedByItsFile() throws Exception {
        try (var server = new ScriptedSmtp(authority.server("good"));
                var channel = channel(server, authority.pem(), null)) {
            channel.send(notice("n1"));
            assertThat(server.kept()).hasSize(1);
            assertThat(server.said()).contains("STARTTLS");
            assertThat(server.said().indexOf("STARTTLS")).isLessThan(index(server, "AUTH"));
        }
    }

    private static int index(ScriptedSmtp server, String verb) {
        return server.said()
                .indexOf(server.said().stream()
                        .filter(line -> line.startsWith(verb))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aServerWhoseAuthorityIsUnknownGetsNoPassword() throws Exception {
        try (var server = new ScriptedSmtp(authority.server("good"));
                var channel = channel(server, null, null)) {
            assertThatThrownBy(() -> channel.send(notice("n1")))
                    .isInstanceOf(ChannelDown.class)
                    .hasMessageContaining("the server's certificate is signed by nobody who is trusted here");
            assertThat(server.said()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void anExpiredCertificateIsSaidToBeThat() throws Exception {
        try (var server = new ScriptedSmtp(authority.server("old"));
                var channel = channel(server, authority.pem(), null)) {
            assertThatThrownBy(() -> channel.send(notice("n1"))).hasMessageContaining("certificate has expired");
        }
    }

    @Test
    void aCertificateForAnotherNameIsSaidToBeThat() throws Exception {
        try (var server = new ScriptedSmtp(authority.server("other"));
                var channel = channel(server, authority.pem(), null)) {
            assertThatThrownBy(() -> channel.send(notice("n1")))
                    .hasMessageContaining("certificate is for another name");
        }
    }

    @Test
    void aPasswordGoesOverAnEncryptedConnectionOnly() throws Exception {
        System.setProperty(
                DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY,
                authority.file("good").toString());
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY, TestAuthority.PASSWORD);
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.setUser("kpi@example.com", "kpi", "hidden");
        server.start();
        try (var right = tls(server, "hidden");
                var wrong = tls(server, "guessed")) {
            right.send(notice("n1"));
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThatThrownBy(() -> wrong.send(notice("n2")))
                    .isInstanceOf(ChannelDown.class)
                    .hasMessageContaining("535")
                    .hasMessageNotContaining("guessed");
        } finally {
            server.stop();
        }
    }

    private static MailChannel tls(GreenMail server, String password) {
        return new MailChannel(
                new SmtpSettings(
                        "127.0.0.1",
                        server.getSmtps().getPort(),
                        "tls",
                        "kpi",
                        password,
                        "kpi@example.com",
                        new MailOptions(authority.pem(), null, PATIENCE, PATIENCE)),
                Clock.systemUTC());
    }

    @Test
    void aTokenIsKeptUntilItExpires() throws Exception {
        tokens("first", 3600);
        try (var server = new ScriptedSmtp(authority.server("good"));
                var channel = channel(server, authority.pem(), oauth2())) {
            channel.send(notice("n1"));
            channel.rest();
            channel.send(notice("n2"));
            tokens.verify(1, postRequestedFor(urlEqualTo("/token")));
            assertThat(server.said()).contains("AUTH XOAUTH2 " + base64("user=kpi\1auth=Bearer first\1\1"));
            clock.now = clock.now.plus(Duration.ofHours(1));
            channel.rest();
            channel.send(notice("n3"));
            tokens.verify(2, postRequestedFor(urlEqualTo("/token")));
            assertThat(server.kept()).hasSize(3);
        }
    }

    @Test
    void aTokenThatTheServerRefusesIsRenewedOnce() throws Exception {
        tokens("revoked", 3600);
        try (var server = new ScriptedSmtp(authority.server("good"));
                var channel = channel(server, authority.pem(), oauth2())) {
            server.answer("AUTH", "535 5.7.8 token revoked");
            channel.send(notice("n1"));
            assertThat(server.kept()).hasSize(1);
            tokens.verify(2, postRequestedFor(urlEqualTo("/token")));
            channel.rest();
            server.always("AUTH", "535 5.7.8 token revoked");
            assertThatThrownBy(() -> channel.send(notice("n2")))
                    .isInstanceOf(ChannelDown.class)
                    .hasMessageContaining("535 5.7.8 token revoked");
            tokens.verify(3, postRequestedFor(urlEqualTo("/token")));
        }
    }

    @Test
    void aTokenServerThatRefusesIsQuotedWithoutTheSecret() throws Exception {
        tokens.resetAll();
        tokens.stubFor(post("/token")
                .willReturn(status(401)
                        .withBody("{\"error\":\"invalid_client\",\"error_description\":\"secret expired\"}")));
        try (var server = new ScriptedSmtp(authority.server("good"));
                var channel = channel(server, authority.pem(), oauth2())) {
            assertThatThrownBy(() -> channel.send(notice("n1")))
                    .isInstanceOf(ChannelDown.class)
                    .hasMessageContaining("gave no token: 401 invalid_client secret expired")
                    .hasMessageNotContaining("top-secret");
        }
        assertThat(oauth2().toString()).doesNotContain("top-secret");
    }

    private static void tokens(String token, int seconds) {
        tokens.resetAll();
        tokens.stubFor(post("/token")
                .withRequestBody(
                        containing("grant_type=client_credentials&client_id=us&client_secret=top-secret&scope=mail"))
                .willReturn(okJson("{\"access_token\":\"" + token + "\",\"expires_in\":" + seconds + "}")));
    }

    private static OAuth2Settings oauth2() {
        return new OAuth2Settings(URI.create(tokens.baseUrl() + "/token"), "us", "top-secret", "mail");
    }

    private MailChannel channel(ScriptedSmtp server, @Nullable Path trusted, @Nullable OAuth2Settings oauth2) {
        var plain = server.settings();
        return new MailChannel(
                new SmtpSettings(
                        plain.host(),
                        plain.port(),
                        "starttls",
                        "kpi",
                        oauth2 == null ? "hidden" : null,
                        plain.from(),
                        new MailOptions(trusted, oauth2, PATIENCE, PATIENCE)),
                clock);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class SteppedClock extends Clock {
        private Instant now = Instant.parse("2026-06-09T06:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
