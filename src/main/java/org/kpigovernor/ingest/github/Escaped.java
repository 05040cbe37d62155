package org.kpigovernor.ingest.github;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts as a query takes them. */
final class Escaped {
    private Escaped() {}

    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
