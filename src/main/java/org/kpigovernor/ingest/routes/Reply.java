package org.kpigovernor.ingest.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apache.camel.Exchange;
import org.kpigovernor.ingest.Refusal;

/** Answers a delivery's request; a refusal is a problem detail of RFC 9457. */
final class Reply {
    private static final String RETRY_AFTER_SECONDS = "10";

    private Reply() {}

    static void accepted(Exchange exchange, String id) {
        var body =
                JsonNodeFactory.instance.objectNode().put("status", "accepted").put("id", id);
        send(exchange, 202, "application/json", body.toString());
    }

    static void refused(Exchange exchange, Refusal refusal, String why) {
        send(exchange, refusal.status(), "application/problem+json", problem(refusal.status(), refusal.title(), why));
        if (refusal == Refusal.NOT_STORED) {
            exchange.getMessage().setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
    }

    static String problem(int status, String title, String detail) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toString();
    }

    private static void send(Exchange exchange, int status, String type, String body) {
        var message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, type);
        message.setBody(body);
    }
}
