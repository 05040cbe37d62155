package org.kpigovernor.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.signals.BeforeAfter;
import org.kpigovernor.signals.Policy;

/** What was tried, and what came of it; computed from the readings whenever somebody looks. */
public final class Initiatives {
    private final Readings readings;
    private final Supplier<Catalogue> catalogue;
    private final List<Initiative> initiatives;

    public Initiatives(Readings readings, Supplier<Catalogue> catalogue, List<Initiative> initiatives) {
        this.readings = readings;
        this.catalogue = catalogue;
        this.initiatives = initiatives.stream()
                .sorted(Comparator.comparing(Initiative::introduced).reversed().thenComparing(Initiative::id))
                .toList();
    }

    /** Those introduced for a team by the moment, the latest first, as its last complete week then lets one judge them. */
    public List<Attempt> of(Team team, Instant asOf) {
        return of(team, Judge.week(team, asOf).start());
    }

    /**
     * As {@link #of(Team, Instant)}.
     *
     * @param lastWeek the first day of the last week that is looked at
     */
    public List<Attempt> of(Team team, LocalDate lastWeek) {
        return initiatives.stream()
                .filter(one -> one.teams().contains(team.id()))
                .filter(one -> one.introduced().isBefore(lastWeek.plusWeeks(1)))
                .flatMap(one -> attempt(one, team, lastWeek))
                .toList();
    }

    /** The days on which something was introduced for that KPI of the team. */
    public List<LocalDate> introduced(Team team, String kpi) {
        return initiatives.stream()
                .filter(one -> one.teams().contains(team.id()) && one.kpi().equals(kpi))
                .map(Initiative::introduced)
                .distinct()
                .toList();
    }

    private Stream<Attempt> attempt(Initiative initiative, Team team, LocalDate lastWeek) {
        return catalogue.get().kpi(initiative.kpi()).stream()
                .map(kpi -> new Attempt(initiative, team.id(), kpi, evidence(initiative, team, kpi, lastWeek)));
    }

    private BeforeAfter evidence(Initiative initiative, Team team, KpiDefinition kpi, LocalDate lastWeek) {
        var known = readings.find(team.id(), kpi.id(), PeriodKind.WEEK, null, lastWeek);
        var policy = Policy.of(catalogue.get().threshold(kpi.id(), team));
        return BeforeAfter.of(WeeklySeries.points(known, lastWeek), initiative, kpi.scale(), kpi.better(), policy);
    }
}
