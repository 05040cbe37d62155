package org.kpigovernor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.kpigovernor.cli.Progress;
import org.kpigovernor.workbench.CopiedRules;

/** A home with one team, whose latency got somewhat worse for three weeks in a year and a half: too little for the shipped thresholds. */
final class RulesHome {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    static final int WEEKS = 78;
    static final Instant NOW =
            FIRST.plusWeeks(WEEKS).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final double[] UNREST = {1, 1.08, 0.95, 1.02, 0.93, 1.05, 0.98, 1.1, 0.9};

    final Path path;
    final CopiedRules rules;

    RulesHome(Path path) throws IOException {
        this.path = path;
        this.rules = CopiedRules.to(path.resolve("rules"));
        CopiedRules.copy(Path.of("routes"), path.resolve("routes"));
        Files.createDirectories(path.resolve("config"));
        Files.writeString(path.resolve("config/teams.yaml"), """
                teams:
                  - id: payments
                    name: Payments
                    kind: product
                    zone: Europe/Berlin
                    owner: owner@example.com
                    manager: manager@example.com
                    kpis: [latency-p95, uptime]
                """);
    }

    CopiedRules draft(String name) {
        var folder = path.resolve(name);
        CopiedRules.copy(rules.folder(), folder);
        return new CopiedRules(folder);
    }

    /** Takes the history in and governs it week by week. */
    void importHistory() throws IOException {
        var lines = new ArrayList<String>();
        for (int week = 0; week < WEEKS; week++) {
            var level = week >= 60 && week < 63 ? 122 : 100;
            lines.add(measurement(week, "latency-p95", level * UNREST[week % UNREST.length]));
            lines.add(measurement(week, "uptime", 99.9 + 0.01 * UNREST[week % UNREST.length]));
        }
        var file = Files.write(path.resolve("history.jsonl"), lines);
        try (var rooms = new HomeRooms(Wiring.open(path, CLOCK))) {
            var report = rooms.importFile(file, NOW, silent());
            if (report.deliveries() != lines.size() || !report.problems().isEmpty()) {
                throw new IllegalStateException(report.toString());
            }
        }
    }

    private static String measurement(int week, String kpi, double value) {
        var at = FIRST.plusWeeks(week).plusDays(2);
        return "{\"at\":\"%sT12:00:00Z\",\"source\":\"measurement\",\"headers\":{},\"body\":{\"team\":\"payments\",\"kpi\":\"%s\",\"at\":\"%sT12:00:00Z\",\"value\":%s,\"n\":40}}"
                .formatted(at, kpi, at, value);
    }

    static Progress silent() {
        return new Progress() {
            @Override
            public void reached(long done, long total, String what) {
                // nobody watches
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
