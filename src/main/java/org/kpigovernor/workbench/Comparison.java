package org.kpigovernor.workbench;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.workbench.SideTally.Series;

/** Holds what two books say against each other, week by week, and adds the differences up. */
final class Comparison {
    private final Differences differences;
    private final ChangeLog log;

    Comparison(Differences differences, ChangeLog log) {
        this.differences = differences;
        this.log = log;
    }

    /** Some teams' judgements by both books, one a week. */
    void add(List<LocalDate> weeks, Iterator<Judgement> before, Iterator<Judgement> after) {
        for (var week : weeks) {
            add(week, before.next(), after.next());
        }
        differences.endOfTeams();
    }

    /** Findings are in the last week alone. */
    private void add(LocalDate week, Judgement before, Judgement after) {
        verdicts(week, before, after);
        trials(week, before, after);
        tensions(week, before.tensions(), after.tensions());
        findings(before.findings(), after.findings());
    }

    private void verdicts(LocalDate week, Judgement before, Judgement after) {
        var old = bySeries(before.verdicts());
        var young = bySeries(after.verdicts());
        var all = new LinkedHashSet<>(old.keySet());
        all.addAll(young.keySet());
        var month = YearMonth.from(week.plusDays(6));
        for (var series : all) {
            verdict(series, week, month, old.get(series), young.get(series));
        }
    }

    private void verdict(
            Series series, LocalDate week, YearMonth month, @Nullable Verdict before, @Nullable Verdict after) {
        var was = SideTally.live(before);
        var is = SideTally.live(after);
        differences.before().count(series, month, before, rule(before));
        differences.after().count(series, month, after, rule(after));
        differences.countCompared();
        if (was != is) {
            var change = new VerdictChange(series.team(), series.kpi(), week, was, is, rule(before), rule(after));
            differences.add(change);
            log.add(line(change));
        }
    }

    private static ChangeLog.Line line(VerdictChange change) {
        return new ChangeLog.Line(
                change.gained() ? "gained" : change.lost() ? "lost" : "other",
                change.team(),
                change.kpi(),
                change.week(),
                change.before().name(),
                change.after().name(),
                change.ruleBefore(),
                change.ruleAfter());
    }

    private void trials(LocalDate week, Judgement before, Judgement after) {
        compare(trials(before), trials(after), (what, said) -> {
            differences.trials(what);
            log.add(new ChangeLog.Line("trial-" + what, said.team(), said.kpi(), week, "", "", said.rule(), ""));
        });
    }

    /** A rule on trial that would have raised something. */
    private record Trial(String team, String kpi, String rule) {}

    private static Set<Trial> trials(Judgement judgement) {
        return Stream.concat(
                        judgement.trials().stream(),
                        judgement.verdicts().stream().filter(Verdict::trial))
                .filter(verdict -> Escalating.isGrave(verdict.kind()))
                .map(verdict -> new Trial(verdict.team(), verdict.kpi(), verdict.rule()))
                .collect(toSet());
    }

    private void tensions(LocalDate week, List<Tension> before, List<Tension> after) {
        compare(pulls(before), pulls(after), (what, pull) -> {
            differences.tension(what, pull);
            log.add(new ChangeLog.Line("tension-" + what, pull.team(), pull.better(), week, "", pull.worse(), "", ""));
        });
    }

    /** Two KPIs of a team that pull against each other. */
    record Pull(String team, String better, String worse) {}

    private static Set<Pull> pulls(List<Tension> tensions) {
        return tensions.stream()
                .map(one -> new Pull(one.team(), one.better(), one.worse()))
                .collect(toSet());
    }

    private void findings(List<Finding> before, List<Finding> after) {
        compare(found(before), found(after), (what, found) -> {
            differences.finding(what, found);
            log.add(new ChangeLog.Line(
                    "finding-" + what, found.team(), found.kpi(), null, "", found.what(), found.rule(), ""));
        });
    }

    /** Something wrong with the catalogue. */
    record Found(String team, String kpi, String rule, String what) {}

    private static Set<Found> found(List<Finding> findings) {
        return findings.stream()
                .map(one -> new Found(
                        Objects.requireNonNullElse(one.team(), ""),
                        Objects.requireNonNullElse(one.kpi(), ""),
                        one.rule(),
                        one.trial() ? one.what() + ", on trial" : one.what()))
                .collect(toSet());
    }

    private interface Told<T> {
        void difference(String what, T thing);
    }

    private static <T> void compare(Set<T> before, Set<T> after, Told<T> told) {
        after.stream().filter(one -> !before.contains(one)).forEach(one -> told.difference("gained", one));
        before.stream().filter(one -> !after.contains(one)).forEach(one -> told.difference("lost", one));
    }

    private static Map<Series, Verdict> bySeries(List<Verdict> verdicts) {
        return verdicts.stream()
                .collect(toMap(
                        verdict -> new Series(verdict.team(), verdict.kpi()),
                        Function.identity(),
                        (first, again) -> first,
                        HashMap::new));
    }

    private static String rule(@Nullable Verdict verdict) {
        return verdict == null || (verdict.trial() && SideTally.live(verdict) == VerdictKind.HEALTHY)
                ? ""
                : verdict.rule();
    }
}
