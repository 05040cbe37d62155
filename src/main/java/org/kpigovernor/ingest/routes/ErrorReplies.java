package org.kpigovernor.ingest.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** What a request gets that no route answers; a problem detail of RFC 9457, since a browser shows that as text too. */
final class ErrorReplies {
    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request can't be read",
            404, "There is nothing at this address; /openapi.json lists what there is under /api",
            405, "This address takes another method; a webhook takes POST only",
            413, "The body is too large",
            415, "This address doesn't take that content type",
            500, "The service failed; its log says why",
            503, "The service is stopping; try again");

    private ErrorReplies() {}

    static void addTo(Router router) {
        DETAILS.forEach((status, detail) -> router.errorHandler(status, context -> reply(context, status, detail)));
    }

    private static void reply(RoutingContext context, int status, String detail) {
        var response = context.response();
        if (!response.headWritten()) {
            response.setStatusCode(status).putHeader("Content-Type", "application/problem+json");
            response.end(Reply.problem(status, response.getStatusMessage(), detail));
        }
    }
}
