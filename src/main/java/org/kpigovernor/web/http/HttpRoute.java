package org.kpigovernor.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;

/** Carries every request that no other route takes to the router, and its answer back. */
public final class HttpRoute extends RouteBuilder {
    private static final List<String> USED =
            List.of("content-type", "accept", "origin", "host", "prefer", "sec-fetch-site");

    private final Router router;

    public HttpRoute(Router router) {
        this.router = router;
    }

    @Override
    public void configure() {
        from("platform-http:/?matchOnUriPrefix=true&muteException=true")
                .routeId("web")
                .startupOrder(1_000_000)
                .process(this::carry);
    }

    private void carry(Exchange exchange) throws IOException {
        var request = request(exchange.getMessage());
        var response = router.answer(request, elsewhere(exchange.getContext(), request.path()));
        var message = exchange.getMessage();
        message.removeHeaders("*");
        security().forEach(message::setHeader);
        response.headers().forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, response.status());
        message.setHeader(Exchange.CONTENT_TYPE, response.type());
        // No body, and not one of no bytes: that would say that GET's is empty
        message.setBody(request.method().equals("HEAD") ? null : response.body());
    }

    /** What route files take at that address: a request by another method ends up here. */
    private static Set<String> elsewhere(CamelContext context, String path) {
        return context.getEndpoints().stream()
                .filter(PlatformHttpEndpoint.class::isInstance)
                .map(PlatformHttpEndpoint.class::cast)
                .filter(endpoint -> endpoint.getPath().equals(path) && endpoint.getHttpMethodRestrict() != null)
                .flatMap(endpoint -> Stream.of(endpoint.getHttpMethodRestrict().split(",")))
                .collect(Collectors.toSet());
    }

    /** What every page says to a browser; a single answer may say otherwise. */
    private static Map<String, String> security() {
        return Map.of(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-src 'self'; "
                        + "frame-ancestors 'self'; base-uri 'none'",
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "same-origin",
                "Cache-Control",
                "no-store");
    }

    private static Request request(Message message) throws IOException {
        var headers = new TreeMap<String, String>();
        for (var name : USED) {
            var value = message.getHeader(name, String.class);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Request(
                message.getHeader(Exchange.HTTP_METHOD, "GET", String.class),
                path(message.getHeader(Exchange.HTTP_URI, "/", String.class)),
                query(message.getHeader(Exchange.HTTP_RAW_QUERY, String.class)),
                Map.of(),
                headers,
                body(message));
    }

    /** The path alone, decoded; a plus in it is a plus. */
    private static String path(String uri) {
        var end = uri.indexOf('?');
        return decoded((end < 0 ? uri : uri.substring(0, end)).replace("+", "%2B"));
    }

    private static byte[] body(Message message) throws IOException {
        if (message.getBody() instanceof Map<?, ?> form) {
            return Form.encoded(form);
        }
        try (var stream = message.getBody(InputStream.class)) {
            return stream == null ? new byte[0] : stream.readNBytes(Router.MOST_BYTES + 1);
        }
    }

    private static Map<String, String> query(String raw) {
        var found = new HashMap<String, String>();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            var cut = pair.indexOf('=');
            var name = cut < 0 ? pair : pair.substring(0, cut);
            found.putIfAbsent(decoded(name), cut < 0 ? "" : decoded(pair.substring(cut + 1)));
        }
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
