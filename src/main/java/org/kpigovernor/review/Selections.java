package org.kpigovernor.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMoves;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.KpiViews;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.wording.Numbers;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.notify.wording.Tone;
import org.kpigovernor.review.ReviewPack.Entry;
import org.kpigovernor.review.ReviewPack.Selection;

/** The quarterly question, KPI by KPI: keep it, change it, or retire it? People answer; this proposes, and says why. */
final class Selections {
    private static final int QUARTER = 13;

    private final ReviewPorts ports;
    private static final Set<String> DECISIONS = Set.of(CaseMoves.EXPLAINED, CaseMoves.ACTED, CaseMoves.ACCEPTED);

    private final ReviewFacts facts;
    private final MailIdentity identity;
    private final List<ReviewAnswer> answers;

    Selections(ReviewPorts ports, ReviewFacts facts, MailIdentity identity) {
        this.ports = ports;
        this.facts = facts;
        this.identity = identity;
        this.answers = ports.answers().latest(facts.request().team().id(), null).stream()
                .filter(answer -> !answer.at().isAfter(facts.request().asOf()))
                .toList();
    }

    List<Selection> selection(List<QuarterHistory> histories) {
        return histories.stream().map(this::selection).toList();
    }

    List<QuarterHistory> histories() {
        return facts.trends().stream().map(this::history).toList();
    }

    private QuarterHistory history(KpiTrend trend) {
        var kpi = trend.definition().id();
        var team = facts.request().team().id();
        var to = facts.request().lastWeek();
        var from = to.minusWeeks(QUARTER - 1L);
        var weeks = ports.readings().find(team, kpi, PeriodKind.WEEK, from, to);
        return new QuarterHistory(
                trend,
                (int) weeks.stream().filter(week -> week.value() != null).count(),
                QUARTER,
                ports.judgements().verdicts(team, kpi, from, to).stream()
                        .filter(Selections::weekly)
                        .map(Tone::of)
                        .toList(),
                facts.cases().stream()
                        .filter(one -> one.kpi().equals(kpi) && openedSince(one))
                        .toList(),
                decisions(kpi),
                facts.findings().stream()
                        .filter(finding -> kpi.equals(finding.kpi()))
                        .toList());
    }

    /** What people wrote about its cases: causes, plans, and what they live with. */
    private List<String> decisions(String kpi) {
        var ofKpi = facts.cases().stream()
                .filter(one -> one.kpi().equals(kpi))
                .map(Case::id)
                .toList();
        return facts.moves().stream()
                .filter(move -> ofKpi.contains(move.caseId()) && DECISIONS.contains(move.move()))
                .map(move -> "%s, %s by %s: %s"
                        .formatted(move.caseId(), move.move(), OneLine.of(move.by()), OneLine.of(move.why())))
                .limit(QuarterHistory.MOST)
                .toList();
    }

    private static boolean weekly(Verdict verdict) {
        return verdict.period().kind() == PeriodKind.WEEK;
    }

    private boolean openedSince(Case one) {
        return one.opened().isAfter(facts.request().newSince());
    }

    private Selection selection(QuarterHistory history) {
        var definition = history.trend().definition();
        var proposal = propose(history);
        var request = facts.request();
        return new Selection(
                definition.id(),
                definition.name(),
                KpiViews.priority(history.trend().priority()),
                proposal.word(),
                proposal.why(),
                history.words(request.today()).stream()
                        .filter(sentence -> !sentence.endsWith(proposal.why()))
                        .toList(),
                answers.stream()
                        .filter(answer -> answer.kpi().equals(definition.id()))
                        .map(answer -> AnswerWords.of(answer, request.zone()))
                        .findFirst()
                        .orElse(""),
                identity.quarterlyUrl(request.team().id(), Quarter.name(request.start()), request.recipient()) + "#"
                        + definition.id());
    }

    private record Proposal(String word, String why) {}

    private static Proposal propose(QuarterHistory history) {
        if (history.trend().definition().category().equals("activity")) {
            return new Proposal("retire", "it counts activity, not what comes of it");
        }
        if (history.weeksWithData() == 0) {
            return new Proposal("retire", "it had no data all quarter: measure it, or drop it");
        }
        if (!history.findings().isEmpty()) {
            return new Proposal("change", OneLine.of(history.findings().get(0).what()));
        }
        if (history.weeksWithData() * 2 < history.weeks()) {
            return new Proposal("change", "too few weeks have data: measure it more often, or review it by the month");
        }
        if (history.answered() > 0 && history.worthRaising() == 0) {
            return new Proposal("change", "none of its cases was worth raising: its thresholds are too tight");
        }
        return new Proposal(
                "keep",
                history.cases().isEmpty()
                        ? "it is measured and watched, and was calm"
                        : "it told of something worth a case");
    }

    /** The share of healthy weeks among the judged ones, by category. */
    List<Entry> health(List<QuarterHistory> histories) {
        Map<String, List<QuarterHistory>> byCategory = new LinkedHashMap<>();
        histories.forEach(history -> byCategory
                .computeIfAbsent(history.trend().definition().category(), category -> new ArrayList<>())
                .add(history));
        return byCategory.entrySet().stream()
                .map(entry -> health(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Entry health(String category, List<QuarterHistory> histories) {
        long healthy = histories.stream()
                .mapToLong(one -> one.count(Tone.HEALTHY) + one.count(Tone.BETTER))
                .sum();
        long troubled = histories.stream()
                .mapToLong(one -> one.count(Tone.INVESTIGATE) + one.count(Tone.ACT))
                .sum();
        long judged = healthy + troubled;
        var kpis = histories.size() == 1 ? "1 KPI" : histories.size() + " KPIs";
        var share = judged == 0
                ? "not judged yet"
                : Numbers.share((double) healthy / judged) + " of " + judged + " judged weeks healthy";
        return new Entry(category, share + " (" + kpis + ")", "");
    }
}
