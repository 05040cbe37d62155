package org.kpigovernor.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.measure.Edition;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.notify.InitiativeWords;
import org.kpigovernor.notify.LookFirst;
import org.kpigovernor.notify.TensionWords;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;
import org.kpigovernor.review.AnswerWords;

/** Says in words what a KPI means, when it is worth looking into, where it stands, and why that is believed. */
final class Explanation {
    private static final int WEEKS = 8;

    private final Rooms rooms;
    private final PrintWriter out;
    private final WrappedLines lines;

    Explanation(Rooms rooms, PrintWriter out) {
        this.rooms = rooms;
        this.out = out;
        this.lines = new WrappedLines(out);
    }

    void definition(KpiDefinition kpi) {
        var profile = kpi.profile().isEmpty() ? "" : ", profile " + kpi.profile();
        out.printf("%s (%s), version %d%s%n", kpi.name(), kpi.id(), kpi.version(), profile);
        line("  %s", kpi.formula());
        line(
                "  in %s, %s is better; %s, %s; reviewed %s",
                kpi.unit(), Spelling.of(kpi.better()), kpi.category(), Spelling.of(kpi.tier()), kpi.cadence());
        line("  measured from %s%s", kpi.source(), parameters(kpi));
        said("  serves %s", kpi.objective());
        said("  guarded by %s", kpi.counter());
        said("  the field suggests %s", kpi.suggestion());
        line("  written in %s", kpi.place());
        measures(kpi);
        rooms.readings().editions().changes(kpi.id()).forEach(this::change);
    }

    private void measures(KpiDefinition kpi) {
        for (var row : rooms.catalogue().measures(kpi.id())) {
            line("  %s %s", row.isWhole() ? "measured by" : "and " + row.part() + " by", row.place());
        }
    }

    private void change(Edition edition) {
        line(
                "  changed on %s to %s: %s; all weeks are measured by it since then",
                Days.day(edition.since().atZone(ZoneOffset.UTC).toLocalDate()), edition.name(), edition.inWords());
    }

    private static String parameters(KpiDefinition kpi) {
        return kpi.parameters().isEmpty()
                ? ""
                : kpi.parameters().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ", ", with ", ""));
    }

    void team(KpiDefinition kpi, Team team) {
        var priority = Spelling.of(rooms.catalogue().priority(kpi.id(), team.kind()));
        out.printf("%n%s (%s): %s, owned by %s%n", team.name(), team.id(), priority, owner(kpi, team));
        new ThresholdWords(lines).tell(rooms.catalogue().threshold(kpi.id(), team), kpi.unit());
        var verdicts = rooms.judgements().verdicts(team.id(), kpi.id(), null, null);
        latest(kpi, team, verdicts);
        var history = new KpiHistory(rooms, lines, kpi, team);
        if (verdicts.isEmpty()) {
            line("  not judged yet");
        } else {
            why(verdicts.get(verdicts.size() - 1), kpi.unit());
            history.evidence(verdicts.get(verdicts.size() - 1).evidence());
            tensions(kpi, team, verdicts.get(verdicts.size() - 1).period().start());
        }
        history.rest(verdicts);
        tried(kpi, team);
        rooms.answers()
                .find(team.id(), kpi.id())
                .forEach(answer -> line("  answered: %s", AnswerWords.of(answer, team.zone())));
    }

    private static String owner(KpiDefinition kpi, Team team) {
        var owner = team.ownerOf(kpi.id());
        return owner == null ? "nobody" : owner;
    }

    private void tried(KpiDefinition kpi, Team team) {
        rooms.attempts(team).stream()
                .filter(one -> one.kpi().id().equals(kpi.id()))
                .forEach(one -> line("  tried: %s: %s", InitiativeWords.title(one), InitiativeWords.text(one)));
    }

    private void latest(KpiDefinition kpi, Team team, List<Verdict> verdicts) {
        var readings = rooms.readings().find(team.id(), kpi.id(), PeriodKind.WEEK, null, null);
        for (var reading : readings.subList(Math.max(0, readings.size() - WEEKS), readings.size())) {
            var start = reading.period().start();
            out.printf(
                    "    %-22s %14s  n %-5d %s%n",
                    Days.week(start), value(reading, kpi), reading.n(), verdict(verdicts, start));
        }
    }

    private static String value(Reading reading, KpiDefinition kpi) {
        return Numbers.value(reading.value(), kpi.unit());
    }

    private static String verdict(List<Verdict> verdicts, LocalDate week) {
        return verdicts.stream()
                .filter(verdict -> verdict.period().start().equals(week))
                .map(verdict -> verdict.kind() + " by " + verdict.rule())
                .findFirst()
                .orElse("");
    }

    /** The pairs of which it is one, as they were judged with the latest week. */
    private void tensions(KpiDefinition kpi, Team team, LocalDate week) {
        for (var tension : rooms.judgements().tensions(team.id(), week, week)) {
            if (tension.better().equals(kpi.id()) || tension.worse().equals(kpi.id())) {
                side(tension.better(), team)
                        .ifPresent(better -> side(tension.worse(), team)
                                .ifPresent(worse -> tension(new TensionWords(tension, better, worse))));
            }
        }
    }

    private void tension(TensionWords words) {
        line("  pulling against each other: %s", words.title());
        line("    - better: %s", words.gain());
        line("    - worse: %s", words.loss());
        line("    - %s", (words.who() + " " + words.question()).strip());
    }

    private Optional<TensionWords.Side> side(String id, Team team) {
        return rooms.catalogue()
                .kpi(id)
                .map(kpi -> new TensionWords.Side(kpi, rooms.catalogue().priority(id, team.kind())));
    }

    private void why(Verdict verdict, String unit) {
        line(
                "  %s in the week of %s: %s (rule %s of book %s)",
                verdict.kind(), Days.day(verdict.period().start()), verdict.sentence(), verdict.rule(), verdict.book());
        verdict.evidence().reasons().forEach(reason -> line("    - %s", reason));
        var look = LookFirst.of(verdict.evidence(), unit);
        if (!look.isEmpty()) {
            line("  where to look first");
            look.forEach(one -> line("    - %s", one));
        }
    }

    private void said(String words, String what) {
        if (!what.isEmpty()) {
            line(words, what);
        }
    }

    private void line(String words, Object... values) {
        lines.line(words, values);
    }
}
