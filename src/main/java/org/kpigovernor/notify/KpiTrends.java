package org.kpigovernor.notify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Initiatives;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.measure.Readings;

/** Collects a KPI's last twelve weeks from the readings that are kept. */
public final class KpiTrends {
    /** As many weeks as a mail's chart shows: a quarter. */
    public static final int WEEKS = 12;

    private final Readings readings;
    private final Supplier<Catalogue> catalogue;
    private final Initiatives initiatives;
    private final Notes notes;

    /** Trends that mark nothing that was introduced. */
    public KpiTrends(Readings readings, Supplier<Catalogue> catalogue) {
        this(readings, catalogue, new Initiatives(readings, catalogue, List.of()));
    }

    public KpiTrends(Readings readings, Supplier<Catalogue> catalogue, Initiatives initiatives) {
        this(readings, catalogue, initiatives, Notes.NONE);
    }

    public KpiTrends(Readings readings, Supplier<Catalogue> catalogue, Initiatives initiatives, Notes notes) {
        this.notes = notes;
        this.readings = readings;
        this.catalogue = catalogue;
        this.initiatives = initiatives;
    }

    /** The trend up to the week that begins on that day; a KPI that was retired meanwhile is shown by its id. */
    public KpiTrend of(Team team, String kpi, LocalDate lastWeek, @Nullable Verdict verdict) {
        return new KpiTrend(
                catalogue.get().kpi(kpi).orElseGet(() -> Retired.kpi(kpi)),
                catalogue.get().priority(kpi, team.kind()),
                team.targets().get(kpi),
                weeks(team.id(), kpi, lastWeek),
                verdict,
                initiatives.introduced(team, kpi),
                notes.about(team.id(), kpi, lastWeek.minusWeeks(WEEKS - 1L), lastWeek.plusDays(6)),
                readings.editions().changes(kpi).stream()
                        .map(edition -> edition.since().atZone(team.zone()).toLocalDate())
                        .toList());
    }

    private List<KpiTrend.Week> weeks(String team, String kpi, LocalDate lastWeek) {
        var first = lastWeek.minusWeeks(WEEKS - 1L);
        Map<LocalDate, Reading> byStart = readings.find(team, kpi, PeriodKind.WEEK, first, lastWeek).stream()
                .collect(Collectors.toMap(reading -> reading.period().start(), Function.identity()));
        return IntStream.range(0, WEEKS)
                .mapToObj(first::plusWeeks)
                .map(start -> week(start, byStart.get(start)))
                .toList();
    }

    private static KpiTrend.Week week(LocalDate start, @Nullable Reading reading) {
        return reading == null
                ? new KpiTrend.Week(start, null, 0, 0)
                : new KpiTrend.Week(start, reading.value(), reading.n(), reading.definition());
    }
}
