package org.kpigovernor.app.demo.organisation;

import java.time.Instant;

/** The values that a team measures elsewhere and pushes every Friday evening. */
final class Measurements {
    private static final int SECONDS_A_WEEK = 7 * 24 * 3600;

    private final MadeUpTeam team;
    private final Wire wire;

    Measurements(MadeUpTeam team, Wire wire) {
        this.team = team;
        this.wire = wire;
    }

    void live(Week week) {
        var at = week.at(4, 18, 0);
        for (var kpi : team.kpis()) {
            switch (kpi) {
                case "uptime" -> push(at, kpi, uptime(week), SECONDS_A_WEEK);
                case "developer-satisfaction" -> push(at, kpi, round(4.1 - 0.08 * week.noise()), 6);
                case "lines-of-code" -> push(at, kpi, Math.rint(week.lucky(5200)), 1);
                case "velocity" -> push(at, kpi, Math.rint(week.lucky(38)), 1);
                default -> {}
            }
        }
    }

    /** A usual week costs some minutes of uptime; a terrible one many. */
    private static double uptime(Week week) {
        var downSeconds = week.lucky(180)
                * week.conditions().incidents()
                * week.conditions().recovery();
        return 100 - Math.round(downSeconds) * 100.0 / SECONDS_A_WEEK;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private void push(Instant at, String kpi, double value, long n) {
        var body = Wire.object()
                .put("team", team.id())
                .put("kpi", kpi)
                .put("at", Spans.stamp(at))
                .put("value", value)
                .put("n", n);
        wire.send(at, "measurement", team.id() + "/" + kpi, body);
    }
}
