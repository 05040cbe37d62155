package org.kpigovernor.ingest.routes;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * Gives a route the request's own headers and its body as a byte array, or as what kept it from being taken. The usual consumer decodes forms, with limits far below what GitHub
 * sends, and lets a query parameter pass as a header.
 */
final class RawBodyConsumer extends VertxPlatformHttpConsumer {
    private final BodyRoom room;
    private final long most;

    RawBodyConsumer(PlatformHttpEndpoint endpoint, Processor processor, BodyRoom room, long most) {
        super(endpoint, processor, List.of(), VertxPlatformHttpRouter.PLATFORM_HTTP_ROUTER_NAME_ZERO);
        this.room = room;
        this.most = most;
    }

    @Override
    protected Future<Void> populateCamelMessage(RoutingContext context, Exchange exchange, Message message) {
        var filter = getEndpoint().getHeaderFilterStrategy();
        for (var name : context.request().headers().names()) {
            var value = String.join(",", context.request().headers().getAll(name));
            if (!filter.applyFilterToExternalHeaders(name, value, exchange)) {
                message.setHeader(name, value);
            }
        }
        return BodyReading.read(context, room, most)
                .onSuccess(body -> message.setBody(body instanceof RawBody.Bytes raw ? raw.bytes() : body))
                .mapEmpty();
    }
}
