package org.kpigovernor.app;

import static org.kpigovernor.app.Timeline.around;
import static org.kpigovernor.app.Timeline.then;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weeks pass, cases open, nobody answers or somebody does: who gets what, and when on their own clocks. */
class LadderTimelineTest {
    @TempDir
    Path folder;

    private Timeline time;

    @org.junit.jupiter.api.AfterEach
    void close() {
        time.close();
    }

    private static String team(String id, String zone, String more) {
        return """
                  - id: %s
                    name: %s
                    kind: product
                    zone: %s
                    working-hours: Mon-Fri 09:00-17:00
                    owner: %s-owner@example.com
                    manager: %s-manager@example.com
                    head: head@example.com
                    kpis: [uptime, latency-p95]
                """.formatted(id, id, zone, id, id) + more;
    }

    @Test
    void theLadderClimbsInTheWorkingHoursOfEachZone() throws IOException {
        time = new Timeline(folder, "UTC", "2026-01-05T00:30");
        time.file(
                "config/teams.yaml",
                "teams:\n" + team("berlin", "Europe/Berlin", "") + team("york", "America/New_York", "")
                        + team("tokyo", "Asia/Tokyo", ""));
        for (var team : new String[] {"berlin", "york", "tokyo"}) {
            time.measured(team, "uptime", "2026-01-05", then(around(8, 99.9, 0.03), 98, 98));
        }
        long t0 = System.nanoTime();
        time.days("2026-03-07T00:30");
        System.err.println((System.nanoTime() - t0) / 1e9);
        System.err.println(time.mailbox());
        time.hours("2026-03-14T00:30");
        System.err.println((System.nanoTime() - t0) / 1e9);
        System.err.println(time.mailbox());
        System.err.println(time.get("/api/cases"));
        System.err.println(time.get("/api/readings?team=berlin&kpi=uptime"));
        System.err.println(time.get("/api/verdicts?team=berlin&kpi=uptime"));
    }
}
