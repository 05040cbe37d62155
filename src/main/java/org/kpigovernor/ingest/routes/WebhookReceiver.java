package org.kpigovernor.ingest.routes;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.DeliveryCheck;
import org.kpigovernor.ingest.GroupCommit;
import org.kpigovernor.ingest.Refusal;
import org.kpigovernor.ingest.RefusalCounts;

/** The bean {@code webhooks} that the routes under {@code ingest} call: answers 202 only when the delivery is durable. */
public final class WebhookReceiver {
    /** What route files call it. */
    public static final String BEAN = "webhooks";

    private final DeliveryCheck check;
    private final GroupCommit commits;
    private final RefusalCounts refusals;

    public WebhookReceiver(DeliveryCheck check, GroupCommit commits, RefusalCounts refusals) {
        this.check = check;
        this.commits = commits;
        this.refusals = refusals;
    }

    /** Called by a route, whose headers are those on its allow-list. */
    public void receive(String source, Exchange exchange) {
        var body = exchange.getMessage().getBody();
        if (body instanceof byte[] bytes) {
            receive(source, exchange, bytes);
        } else if (body instanceof RawBody.TooLarge large) {
            var why = "send at most " + large.most() / 1024 / 1024 + " MiB";
            refuse(source, exchange, Refusal.TOO_LARGE, why);
        } else if (body instanceof RawBody.NoRoom) {
            refuse(source, exchange, Refusal.NOT_STORED, "too many large bodies are being received; try again");
        } else {
            throw new IllegalStateException("The route needs platformHttpEngine: \"#raw-bodies\"");
        }
    }

    private void receive(String source, Exchange exchange, byte[] body) {
        var result = check.check(source, headers(exchange), body);
        if (result instanceof DeliveryCheck.Admitted admitted) {
            keep(exchange, admitted.delivery());
        } else if (result instanceof DeliveryCheck.Refused refused) {
            refuse(source, exchange, refused.refusal(), refused.why());
        }
    }

    private void keep(Exchange exchange, Delivery delivery) {
        try {
            commits.keep(delivery);
            Reply.accepted(exchange, delivery.id());
        } catch (GroupCommit.NotKept e) {
            refuse(delivery.source(), exchange, Refusal.NOT_STORED, e.getMessage() + "; try again");
        }
    }

    private void refuse(String source, Exchange exchange, Refusal refusal, String why) {
        refusals.add(source, refusal);
        Reply.refused(exchange, refusal, why);
    }

    private static Map<String, String> headers(Exchange exchange) {
        var headers = new TreeMap<String, String>();
        exchange.getMessage().getHeaders().forEach((name, value) -> {
            if (value instanceof String text) {
                headers.put(name.toLowerCase(Locale.ROOT), text);
            }
        });
        return headers;
    }
}
