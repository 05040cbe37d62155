package org.kpigovernor.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;

/** What is known of one KPI of one team beyond its last weeks: evidence, trials, findings, cases, and what changed meanwhile. */
final class KpiHistory {
    private static final int CHANGES = 4;

    private final Rooms rooms;
    private final WrappedLines lines;
    private final KpiDefinition kpi;
    private final Team team;

    KpiHistory(Rooms rooms, WrappedLines lines, KpiDefinition kpi, Team team) {
        this.rooms = rooms;
        this.lines = lines;
        this.kpi = kpi;
        this.team = team;
    }

    /** The numbers that the rule saw. */
    void evidence(Evidence evidence) {
        if (evidence.learning() || evidence.centre() == null) {
            lines.line("    learning: %s of the baseline are there", Days.counted(evidence.baselineWeeks(), "week"));
            return;
        }
        lines.line(
                "    usually %s (%s), by chance %s to %s; level %s, %s%s%s",
                value(evidence.centre()),
                Days.counted(evidence.baselineWeeks(), "week"),
                value(evidence.lower()),
                value(evidence.upper()),
                value(evidence.level()),
                Numbers.share(evidence.worse()) + (evidence.worse() < 0 ? " better" : " worse"),
                evidence.limit() == null ? "" : "; limit " + value(evidence.limit()),
                evidence.since() == null ? "" : "; since the week of " + Days.day(evidence.since()));
    }

    private String value(@Nullable Double value) {
        return Numbers.value(value, kpi.unit());
    }

    void rest(List<Verdict> verdicts) {
        trials(verdicts);
        rooms.judgements().standing().stream()
                .filter(one -> team.id().equals(one.finding().team())
                        && kpi.id().equals(one.finding().kpi()))
                .forEach(one -> lines.line(
                        "  finding%s since %s: %s; %s",
                        one.finding().trial() ? " of a rule on trial" : "",
                        day(one.since()),
                        one.finding().what(),
                        one.finding().hint()));
        cases();
        changes(verdicts);
    }

    /** What rules on trial said of the week that was judged last. */
    private void trials(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        var week = verdicts.get(verdicts.size() - 1).period().start();
        rooms.judgements().trials(team.id(), kpi.id(), week, week).stream()
                .filter(trial -> trial.period().start().equals(week))
                .forEach(trial -> lines.line(
                        "  on trial: %s would have said %s: %s (%s)",
                        trial.rule(),
                        trial.kind(),
                        trial.sentence(),
                        String.join("; ", trial.evidence().reasons())));
    }

    private void cases() {
        var all = rooms.cases().find(team.id(), kpi.id(), false);
        if (all.isEmpty()) {
            lines.line("  no case yet");
        }
        all.stream().filter(one -> !one.isOpen()).forEach(this::closed);
        all.stream().filter(Case::isOpen).forEach(this::open);
    }

    private void closed(Case one) {
        lines.line(
                "  case %s: %s by rule %s, %s to %s%s",
                one.id(), Spelling.of(one.kind()), one.rule(), day(one.opened()), day(one.changed()), answer(one));
    }

    private void open(Case one) {
        lines.line(
                "  case %s is open: %s, %s, with %s",
                one.id(),
                Spelling.of(one.kind()),
                Spelling.of(one.state()),
                one.owner() == null ? "nobody" : one.owner());
        rooms.cases()
                .moves(one.id())
                .forEach(move -> lines.line("    %s %s by %s: %s", day(move.at()), move.move(), move.by(), move.why()));
    }

    /** What people said of a closed case. */
    static String answer(Case one) {
        if (one.isOpen()) {
            return "";
        }
        if (one.worthRaising() == null) {
            return ", nobody said whether it was worth raising";
        }
        return one.worthRaising() ? ", worth raising" : ", not worth raising";
    }

    /** A reading knows the version of its definition, and a verdict the rule book of its thresholds. */
    private void changes(List<Verdict> verdicts) {
        var readings = rooms.readings().find(team.id(), kpi.id(), PeriodKind.WEEK, null, null);
        changes(
                readings,
                reading -> String.valueOf(reading.definition()),
                "  measured by version %s of its definition from the week of %s on",
                reading -> Days.day(reading.period().start()));
        changes(
                verdicts,
                Verdict::book,
                "  judged by rule book %s from the week of %s on",
                verdict -> Days.day(verdict.period().start()));
    }

    private <T> void changes(List<T> things, Function<T, String> what, String words, Function<T, String> when) {
        var changed = new ArrayList<T>();
        for (int i = 1; i < things.size(); i++) {
            if (!Objects.equals(what.apply(things.get(i)), what.apply(things.get(i - 1)))) {
                changed.add(things.get(i));
            }
        }
        changed.subList(Math.max(0, changed.size() - CHANGES), changed.size())
                .forEach(one -> lines.line(words, what.apply(one), when.apply(one)));
    }

    private String day(Instant moment) {
        return Days.day(moment.atZone(team.zone()).toLocalDate());
    }
}
