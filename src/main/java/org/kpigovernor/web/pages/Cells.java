package org.kpigovernor.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.notify.InitiativeWords;
import org.kpigovernor.notify.LookFirst;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;
import org.kpigovernor.notify.wording.Tone;
import org.kpigovernor.web.WebPorts;

/** Reads a team's KPIs from the rooms and puts them into words and pictures. */
final class Cells {
    private static final int WEEKS = 26;

    private final WebPorts ports;
    private final boolean large;

    Cells(WebPorts ports, boolean large) {
        this.ports = ports;
        this.large = large;
    }

    /** The team's KPIs: those that need somebody, then the others; of these non-negotiable ones first, then the gravest, then in the team's order. */
    List<Cell> of(Team team) {
        var last = Period.containing(ports.clock().instant(), PeriodKind.WEEK, team.zone())
                .previous();
        var from = last.start().minusWeeks(WEEKS - 1L);
        var readings = readings(team, from, last.start());
        var verdicts = verdicts(team, from);
        var cells = new ArrayList<Cell>();
        for (var id : team.kpis()) {
            ports.catalogue()
                    .get()
                    .kpi(id)
                    .ifPresent(kpi -> cells.add(cell(
                            team,
                            kpi,
                            weeks(readings.getOrDefault(id, Map.of()), from, last.start()),
                            verdicts.get(id))));
        }
        cells.sort(Cell.NEEDED_FIRST);
        return cells;
    }

    private Map<String, Map<LocalDate, Reading>> readings(Team team, LocalDate from, LocalDate to) {
        var found = new HashMap<String, Map<LocalDate, Reading>>();
        for (var reading : ports.readings().find(team.id(), null, PeriodKind.WEEK, from, to)) {
            found.computeIfAbsent(reading.kpi(), kpi -> new HashMap<>())
                    .put(reading.period().start(), reading);
        }
        return found;
    }

    /** The latest verdict of each KPI. */
    private Map<String, Verdict> verdicts(Team team, LocalDate from) {
        var found = new HashMap<String, Verdict>();
        for (var verdict : ports.judgements().verdicts(team.id(), null, from, null)) {
            if (!verdict.trial()) {
                found.merge(verdict.kpi(), verdict, Cells::later);
            }
        }
        return found;
    }

    private static Verdict later(Verdict one, Verdict other) {
        return one.period().start().isAfter(other.period().start()) ? one : other;
    }

    private static List<Line.Week> weeks(Map<LocalDate, Reading> readings, LocalDate from, LocalDate to) {
        var weeks = new ArrayList<Line.Week>();
        for (var week = from; !week.isAfter(to); week = week.plusWeeks(1)) {
            var reading = Optional.ofNullable(readings.get(week));
            weeks.add(new Line.Week(
                    week,
                    reading.map(Reading::value).orElse(null),
                    reading.map(Reading::n).orElse(0L)));
        }
        return weeks;
    }

    private Cell cell(Team team, KpiDefinition kpi, List<Line.Week> weeks, @Nullable Verdict verdict) {
        var tone = Tone.of(verdict);
        var evidence = verdict == null ? null : verdict.evidence();
        var last = weeks.get(weeks.size() - 1);
        var line = line(weeks, evidence, tone, marks(team, kpi));
        return new Cell(
                team.id(),
                team.name(),
                kpi.id(),
                kpi.name(),
                ports.catalogue().get().priority(kpi.id(), team.kind()).name(),
                tone,
                Numbers.value(last.value(), kpi.unit()),
                last.n(),
                Days.week(last.start()),
                evidence == null ? Numbers.NONE : Numbers.value(evidence.centre(), kpi.unit()),
                change(evidence),
                evidence == null || evidence.since() == null ? null : Days.dayAndMonth(evidence.since()),
                verdict == null ? "Not judged yet" : verdict.sentence(),
                evidence == null ? List.of() : evidence.reasons(),
                evidence == null ? List.of() : LookFirst.of(evidence, kpi.unit()),
                verdict == null ? List.of() : trials(verdict),
                verdict == null ? "" : verdict.rule() + ", book " + shortened(verdict.book()),
                kpi.name() + " " + kpi.edition() + ": " + kpi.formula(),
                Optional.ofNullable(team.ownerOf(kpi.id())).orElse("nobody"),
                large ? Svg.large(line, kpi.unit()) : Svg.small(line, kpi.unit()),
                line.isEmpty() ? "" : line.scale(kpi.unit()));
    }

    /** A tile is too small for them. */
    private List<Line.Mark> marks(Team team, KpiDefinition kpi) {
        if (!large) {
            return List.of();
        }
        var introduced = ports.initiatives().of(team, ports.clock().instant()).stream()
                .filter(one -> one.kpi().id().equals(kpi.id()))
                .map(one -> new Line.Mark(one.initiative().introduced(), InitiativeWords.title(one)));
        var redefined = ports.readings().editions().changes(kpi.id()).stream()
                .map(edition -> new Line.Mark(
                        edition.since().atZone(team.zone()).toLocalDate(),
                        "Its definition changed to " + edition.name()));
        return Stream.concat(introduced, redefined).toList();
    }

    /** What rules on trial said of the same week. */
    private List<String> trials(Verdict verdict) {
        var week = verdict.period().start();
        return !large
                ? List.of()
                : ports.judgements().trials(verdict.team(), verdict.kpi(), week, week).stream()
                        .filter(trial -> trial.period().equals(verdict.period()))
                        .map(trial ->
                                "%s by rule %s: %s".formatted(Tone.of(trial).word(), trial.rule(), trial.sentence()))
                        .toList();
    }

    private static Line line(List<Line.Week> weeks, @Nullable Evidence evidence, Tone tone, List<Line.Mark> marks) {
        return evidence == null
                ? new Line(weeks, null, null, null, null, null, tone.style(), marks)
                : new Line(
                        weeks,
                        evidence.centre(),
                        evidence.lower(),
                        evidence.upper(),
                        evidence.limit(),
                        evidence.since(),
                        tone.style(),
                        marks);
    }

    private static String change(@Nullable Evidence evidence) {
        if (evidence == null || evidence.centre() == null || Math.abs(evidence.worse()) < 0.005) {
            return "";
        }
        return Numbers.share(evidence.worse()) + (evidence.worse() > 0 ? " worse" : " better");
    }

    static String shortened(String hash) {
        return hash.substring(0, Math.min(8, hash.length()));
    }

    static String words(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
