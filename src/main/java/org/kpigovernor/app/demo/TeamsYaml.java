package org.kpigovernor.app.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;
import org.kpigovernor.app.demo.organisation.MadeUpTeam;
import org.kpigovernor.app.demo.organisation.Story;

/** Writes {@code config/teams.yaml} for the made-up teams. */
record TeamsYaml(MadeUpOrganisation organisation) {
    private static final String DOMAIN = "@acme.example";

    String text() {
        return "teams:\n" + organisation.teams().stream().map(this::team).collect(Collectors.joining("\n"));
    }

    private String team(MadeUpTeam team) {
        return """
                  - id: %s
                    name: %s
                    kind: %s
                    zone: %s
                    working-hours: Mon-Fri 09:00-17:30
                %s    manager: %s-manager%s
                    head: %s-head%s
                    kpis: [%s]
                %s""".formatted(
                        team.id(),
                        team.name(),
                        team.kind(),
                        team.zone(),
                        owner(team),
                        team.id(),
                        DOMAIN,
                        team.kind().toLowerCase(Locale.ROOT),
                        DOMAIN,
                        String.join(", ", team.kpis()),
                        targets(team));
    }

    /** The badly governed team has nobody who owns its KPIs. */
    private static String owner(MadeUpTeam team) {
        return team.story() == Story.BADLY_GOVERNED ? "" : "    owner: " + team.id() + "-owner" + DOMAIN + "\n";
    }

    /** The badly governed team wants lines of code, and doesn't know how many it writes; the healthy one has done it well. */
    private String targets(MadeUpTeam team) {
        return switch (team.story()) {
            case BADLY_GOVERNED -> """
                    targets:
                      lines-of-code: { value: 6000, by: %1$s }
                      velocity: { value: 45, by: %1$s }
                """.formatted(organisation.end().plusMonths(3));
            case HEALTHY -> """
                    targets:
                      lead-time-for-changes: { value: 18, baseline: 21, since: %s, by: %s }
                """.formatted(organisation.end(), organisation.end().plusMonths(3));
            default -> "";
        };
    }
}
