package org.kpigovernor.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.kpigovernor.web.http.Response;

/** The description of the API (OpenAPI 3.1). */
final class OpenApi {
    private OpenApi() {}

    static Response document() {
        try (var stream = Objects.requireNonNull(OpenApi.class.getResourceAsStream("/web/openapi.json"))) {
            return Response.text(200, "application/json", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
