package org.kpigovernor.web.http;

import java.net.URI;

/**
 * Keeps pages of other origins from making a visitor's browser change something here. A browser tells where a request comes from in
 * {@code Sec-Fetch-Site} or {@code Origin}, which a page can't forge; programs send neither, and are let through.
 */
final class SameOrigin {
    private SameOrigin() {}

    static void check(Request request) {
        if (request.method().equals("GET") || request.method().equals("HEAD")) {
            return;
        }
        var site = request.header("sec-fetch-site");
        var foreign = !site.isEmpty() && !site.equals("same-origin") && !site.equals("none");
        if (foreign || isForeign(request.header("origin"), request.header("host"))) {
            throw new Refusal(403, "The request comes from a page of another origin", "Use the service's own pages.");
        }
    }

    private static boolean isForeign(String origin, String host) {
        if (origin.isEmpty()) {
            return false;
        }
        try {
            return !host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
