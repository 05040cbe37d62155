package org.kpigovernor.notify.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Access tokens for a mail server, each kept until shortly before it expires. Neither tokens nor secrets go into messages. */
final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final long USUAL_SECONDS = 3600;

    private final OAuth2Settings settings;
    private final Clock clock;
    private final HttpClient http;
    private final Duration timeout;
    private String token = "";
    private Instant until = Instant.MIN;

    Tokens(OAuth2Settings settings, Duration timeout, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** The one that is there, or a new one. */
    synchronized String token() throws MessagingException {
        if (!clock.instant().isBefore(until)) {
            renew();
        }
        return token;
    }

    /** The server didn't take the last one. */
    synchronized void forget() {
        until = Instant.MIN;
    }

    private void renew() throws MessagingException {
        var answer = ask();
        var json = json(answer.body());
        var fresh = json.path("access_token").asText();
        if (answer.statusCode() != 200 || fresh.isEmpty()) {
            throw new MessagingException("%s gave no token: %d %s %s"
                    .formatted(
                            settings.tokenUrl(),
                            answer.statusCode(),
                            json.path("error").asText(),
                            json.path("error_description").asText())
                    .strip());
        }
        token = fresh;
        until = clock.instant()
                .plusSeconds(json.path("expires_in").asLong(USUAL_SECONDS))
                .minus(EARLY);
    }

    private HttpResponse<String> ask() throws MessagingException {
        var form = "grant_type=client_credentials&client_id=" + encoded(settings.clientId()) + "&client_secret="
                + encoded(settings.clientSecret()) + "&scope=" + encoded(settings.scope());
        var request = HttpRequest.newBuilder(settings.tokenUrl())
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new MessagingException(settings.tokenUrl() + " can't be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessagingException("interrupted while a token was asked for", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
