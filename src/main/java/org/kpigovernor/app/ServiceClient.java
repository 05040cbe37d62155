package org.kpigovernor.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.kpigovernor.cli.Progress;

/** Talks to the service of this home. What takes long is asked for again and again, so that no connection is silent for long. */
final class ServiceClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ACCEPTED = 202;

    private final URI service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ServiceClient(URI service) {
        this.service = service;
    }

    JsonNode get(String path) {
        return answer(send(to(path).GET()));
    }

    JsonNode post(String path, ObjectNode body) {
        return answer(send(posted(path, body)));
    }

    /** As {@link #post}, of what may take long. */
    JsonNode work(String path, ObjectNode body, Progress progress) {
        var response = send(posted(path, body).header("Prefer", "respond-async"));
        while (response.statusCode() == ACCEPTED) {
            var stage = json(response);
            if (stage.path("of").asInt() > 0) {
                progress.reached(stage.path("done").asInt(), stage.path("of").asInt(), HomeDesk.TEAMS_JUDGED);
            }
            response = send(
                    to(response.headers().firstValue("Location").orElse(path)).GET());
        }
        return answer(response);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(service.resolve(path));
    }

    private HttpRequest.Builder posted(String path, ObjectNode body) {
        return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
    }

    private JsonNode answer(HttpResponse<String> response) {
        if (response.statusCode() >= 200 && response.statusCode() < 300) {
            return json(response);
        }
        throw ServiceAnswers.refused(response.statusCode(), json(response));
    }

    private JsonNode json(HttpResponse<String> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("The service at " + service + " answers something else than JSON", e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("The service at " + service + " doesn't answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the service was asked", e);
        }
    }
}
