package org.kpigovernor.judge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.measure.Reading;

/**
 * The engineering health score of a team and week, 0 to 100: the mean of its KPIs, healthy 1, investigate ½, act 0, weighted 3, 2, 1 for
 * non-negotiable, important, aspirational. KPIs without data are left out; without any there is no score. Its parts say how many points each KPI
 * takes from it.
 */
public final class HealthScore {
    public static final String KPI = "engineering-health-score";

    private HealthScore() {}

    /** A reading for each team's last complete week; {@code n} is the number of KPIs that count. */
    static List<Reading> readings(List<Verdict> verdicts, List<Team> teams, Catalogue catalogue, Instant asOf) {
        int version = catalogue.kpi(KPI).map(kpi -> kpi.version()).orElse(1);
        var byTeam = verdicts.stream()
                .filter(verdict ->
                        verdict.kind() != VerdictKind.NO_DATA && !verdict.kpi().equals(KPI))
                .collect(Collectors.groupingBy(Verdict::team));
        return teams.stream()
                .map(team -> {
                    var counted = byTeam.getOrDefault(team.id(), List.of());
                    var score = counted.isEmpty() ? null : of(counted);
                    return new Reading(
                            team.id(), KPI, Judge.week(team, asOf), score, counted.size(), taken(counted), version);
                })
                .toList();
    }

    /** The score of verdicts that all have data. */
    static Double of(List<Verdict> verdicts) {
        double health = verdicts.stream()
                .mapToDouble(verdict -> weight(verdict) * health(verdict))
                .sum();
        double weights = verdicts.stream().mapToDouble(HealthScore::weight).sum();
        return 100 * health / weights;
    }

    /** The points that each KPI takes from the score, by its id; those that take none are left out. */
    private static Map<String, Double> taken(List<Verdict> verdicts) {
        double weights = verdicts.stream().mapToDouble(HealthScore::weight).sum();
        return verdicts.stream()
                .filter(verdict -> health(verdict) < 1)
                .collect(Collectors.toMap(
                        Verdict::kpi, verdict -> 100 * weight(verdict) * (1 - health(verdict)) / weights));
    }

    private static double weight(Verdict verdict) {
        Priority priority = verdict.evidence().priority();
        return switch (priority) {
            case NON_NEGOTIABLE -> 3;
            case IMPORTANT -> 2;
            case ASPIRATIONAL -> 1;
        };
    }

    private static double health(Verdict verdict) {
        return switch (verdict.kind()) {
            case NO_DATA -> throw new IllegalArgumentException("no data has no health");
            case HEALTHY -> 1;
            case INVESTIGATE -> 0.5;
            case ACT -> 0;
        };
    }
}
