package org.kpigovernor.app.demo.organisation;

import java.time.Instant;

/** The values that a team measures elsewhere and pushes every Friday evening. */
final class Measurements {
    private static final int MINUTES_A_WEEK = 7 * 24 * 60;

    private final MadeUpTeam team;
    private final Wire wire;
    private final Chance chance;

    Measurements(MadeUpTeam team, Wire wire, Chance chance) {
        this.team = team;
        this.wire = wire;
        this.chance = chance;
    }

    void live(Week week) {
        var at = week.at(4, 18, 0);
        for (var kpi : team.kpis()) {
            switch (kpi) {
                case "uptime" -> push(at, kpi, uptime(week), MINUTES_A_WEEK);
                case "developer-satisfaction" -> push(at, kpi, round(7.6 - 0.15 * week.noise()), 6);
                case "lines-of-code" -> push(at, kpi, Math.round(week.lucky(5200)), 1);
                case "velocity" -> push(at, kpi, Math.round(week.lucky(38)), 1);
                default -> {}
            }
        }
    }

    /** An hour's pages cost some minutes of uptime; a terrible week costs many. */
    private double uptime(Week week) {
        var downMinutes = chance.between(2, 4) * week.conditions().incidents() * week.conditions().recovery();
        return 100 - Math.round(downMinutes) * 100.0 / MINUTES_A_WEEK;
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
