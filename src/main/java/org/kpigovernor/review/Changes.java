package org.kpigovernor.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.measure.Period;
import org.kpigovernor.notify.CaseWords;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.StandingWords;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Tone;

/** What is new since the last review of the same kind, a sentence each. */
final class Changes {
    private final ReviewFacts facts;
    private final Map<String, Case> cases;

    private Changes(ReviewFacts facts) {
        this.facts = facts;
        this.cases = facts.cases().stream().collect(Collectors.toMap(Case::id, Function.identity()));
    }

    static List<String> of(ReviewFacts facts) {
        var changes = new Changes(facts);
        List<String> all = new ArrayList<>();
        facts.moves().forEach(move -> all.add(changes.move(move)));
        if (changes.aWeekEnded()) {
            all.addAll(changes.verdicts());
            changes.tensions().forEach(all::add);
        }
        return List.copyOf(all);
    }

    /** New ones; the longer reviews have a section of their own for tensions, and tell none twice. */
    private Stream<String> tensions() {
        return facts.request().kind() == ReviewKind.DAILY
                ? facts.tensions().stream().filter(this::isNew).map(this::tension)
                : Stream.empty();
    }

    /** Verdicts change when a week is complete; a glance in the middle of a week would only repeat them. */
    private boolean aWeekEnded() {
        var end = new Period(PeriodKind.WEEK, facts.request().lastWeek())
                .ends(facts.request().zone());
        return end.isAfter(facts.request().newSince())
                && !end.isAfter(facts.request().asOf());
    }

    private String move(CaseMove move) {
        var subject = subject(move);
        return facts.name(subject.kpi()) + ": " + MoveWords.of(move, subject, standing(subject.kpi()));
    }

    private String standing(String kpi) {
        return facts.trends().stream()
                .filter(trend -> trend.definition().id().equals(kpi))
                .findFirst()
                .map(StandingWords::of)
                .orElse("the team no longer has this KPI");
    }

    private Case subject(CaseMove move) {
        return Objects.requireNonNull(cases.get(move.caseId()), move.caseId());
    }

    /** Verdicts that turned, without those that a case tells of already. */
    private List<String> verdicts() {
        Set<String> told =
                facts.moves().stream().map(move -> subject(move).kpi()).collect(Collectors.toSet());
        return facts.trends().stream()
                .filter(trend -> !told.contains(trend.definition().id()))
                .filter(this::turned)
                .map(trend -> trend.definition().name() + ": now " + StandingWords.of(trend))
                .toList();
    }

    private boolean turned(KpiTrend trend) {
        var before = facts.before().get(trend.definition().id());
        return before != null && before != trend.tone() && !(before == Tone.LEARNING && trend.tone() == Tone.HEALTHY);
    }

    private boolean isNew(Tension tension) {
        return facts.tensionsBefore().stream()
                .noneMatch(before -> before.better().equals(tension.better())
                        && before.worse().equals(tension.worse()));
    }

    private String tension(Tension tension) {
        return "%s gets better at the cost of %s, since the week of %s"
                .formatted(
                        facts.name(tension.better()),
                        CaseWords.inSentence(facts.name(tension.worse())),
                        Days.day(tension.since()));
    }
}
