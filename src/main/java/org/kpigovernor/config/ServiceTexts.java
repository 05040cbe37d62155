package org.kpigovernor.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.kpigovernor.catalogue.Nearest;

/** Reads texts of {@code service.yaml} that must have a certain shape. */
final class ServiceTexts {
    private static final List<String> SECURITY = List.of("none", "starttls", "tls");
    private static final Pattern SENDER = Pattern.compile("[^<>@\\r\\n]*<[^<>@\\s]+@[^<>@\\s]+>|[^<>@\\s]+@[^<>@\\s]+");

    private ServiceTexts() {}

    /** Without a slash at the end. */
    static String baseUrl(String text) throws Mistake {
        try {
            var url = new URI(text);
            if (List.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return text.replaceAll("/+$", "");
            }
        } catch (URISyntaxException wrong) {
            // falls through to the one mistake below
        }
        throw new Mistake("`" + text + "` is not an address of pages", "write it as https://kpi.example.com");
    }

    static String jdbcUrl(String text) throws Mistake {
        if (text.startsWith("jdbc:h2:") || text.startsWith("jdbc:postgresql:")) {
            return text;
        }
        // The text isn't repeated: people put passwords into such addresses.
        throw new Mistake(
                "is not the address of an H2 or PostgreSQL database", "such as jdbc:postgresql://localhost/kpi");
    }

    static String security(String text) throws Mistake {
        if (SECURITY.contains(text)) {
            return text;
        }
        throw new Mistake("`" + text + "` is not known", Nearest.hint(text, SECURITY, "none, starttls or tls"));
    }

    static String sender(String text) throws Mistake {
        if (SENDER.matcher(text).matches()) {
            return text;
        }
        throw new Mistake("`" + text + "` is not a sender", "write it as KPI Governor <kpi@example.com>");
    }
}
