package org.kpigovernor.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.CaseMoves;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.KpiTrends;
import org.kpigovernor.notify.wording.Tone;

/** Reads from the rooms what a review needs. */
final class FactCollector {
    private final ReviewPorts ports;
    private final KpiTrends trends;

    FactCollector(ReviewPorts ports) {
        this.ports = ports;
        this.trends = new KpiTrends(ports.readings(), ports.catalogue(), ports.initiatives(), ports.notes());
    }

    ReviewFacts collect(ReviewRequest request) {
        var team = request.team();
        var week = request.lastWeek();
        var cases = ports.cases().find(team.id(), null, false).stream()
                .filter(one -> !one.opened().isAfter(request.asOf()))
                .toList();
        return new ReviewFacts(
                request,
                trends(team, week),
                tones(verdicts(team, request.weekBefore())),
                cases,
                moves(cases, request),
                live(ports.judgements().tensions(team.id(), week, week)),
                live(ports.judgements().tensions(team.id(), request.weekBefore(), request.weekBefore())),
                findings(team));
    }

    private static List<Tension> live(List<Tension> tensions) {
        return tensions.stream().filter(tension -> !tension.trial()).toList();
    }

    private List<KpiTrend> trends(Team team, LocalDate week) {
        var verdicts = verdicts(team, week);
        return team.kpis().stream()
                .map(kpi -> trends.of(team, kpi, week, verdicts.get(kpi)))
                .sorted(Comparator.comparing(KpiTrend::priority))
                .toList();
    }

    private Map<String, Verdict> verdicts(Team team, LocalDate week) {
        return ports.judgements().verdicts(team.id(), null, week, week).stream()
                .filter(verdict -> verdict.period().kind() == PeriodKind.WEEK)
                .collect(Collectors.toMap(Verdict::kpi, Function.identity(), (first, second) -> second));
    }

    private static Map<String, Tone> tones(Map<String, Verdict> verdicts) {
        return verdicts.values().stream().collect(Collectors.toMap(Verdict::kpi, Tone::of));
    }

    private List<CaseMove> moves(List<Case> cases, ReviewRequest request) {
        return cases.stream()
                .flatMap(one -> ports.cases().moves(one.id()).stream())
                .filter(move ->
                        move.at().isAfter(request.newSince()) && !move.at().isAfter(request.asOf()))
                .filter(move -> !move.move().equals(CaseMoves.RATED))
                .sorted(Comparator.comparing(CaseMove::at))
                .toList();
    }

    /** What is wrong with this team's own set, not what is wrong with the catalogue in general; rules on trial aren't heard here. */
    private List<Finding> findings(Team team) {
        return ports.judgements().findings().stream()
                .filter(finding -> !finding.trial())
                .filter(finding -> team.id().equals(finding.team())
                        || (finding.team() == null
                                && finding.kpi() != null
                                && team.kpis().contains(finding.kpi())))
                .toList();
    }
}
