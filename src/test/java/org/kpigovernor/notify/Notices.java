package org.kpigovernor.notify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Notices for tests. */
public final class Notices {
    public static final Instant WRITTEN = Instant.parse("2026-06-09T06:00:00Z");

    private Notices() {}

    public static Notice notice(String key) {
        return notice(key, "owner@example.com", "MTTR got worse", Map.of());
    }

    public static Notice notice(String key, String recipient, String subject, Map<String, String> headers) {
        var inline =
                new Notice.Inline("chart@kpi", "image/png", "not really a picture".getBytes(StandardCharsets.UTF_8));
        return new Notice(
                key,
                "mail",
                "escalation",
                recipient,
                "payments",
                "C-1",
                subject,
                "MTTR ▁▂▅█ got worse.\nSee the chart.",
                "<p>MTTR got worse. <img src=\"cid:chart@kpi\" alt=\"chart\"></p>",
                List.of(inline),
                headers,
                "<" + key.replaceAll("[^A-Za-z0-9.-]", ".") + "@kpi.example.com>",
                WRITTEN);
    }
}
