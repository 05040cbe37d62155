package org.kpigovernor.judge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Opinion;
import org.kpigovernor.judge.facts.Sentence;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.TeamSet;
import org.kpigovernor.judge.facts.TeamTarget;
import org.kpigovernor.judge.facts.TeamTrends;
import org.kpigovernor.judge.facts.Tensions;
import org.kpigovernor.judge.files.RuleFile;
import org.kpigovernor.judge.files.RuleFolder;
import org.kpigovernor.measure.Period;

/**
 * The shipped rules on one team's facts as somebody would write them in Java, with the same evidence, hints and tensions. Only names and
 * sentences are taken from the rules; what is about several teams or about single things is left out.
 */
final class ByHand {
    private static final Pattern SAID = Pattern.compile("(?:verdicts|findings)\\.\\w+\\((?:\\$\\w+, )+\"(.*)\"\\)");
    private static final Set<String> FELT = Set.of("customer-reported-bugs", "error-rate", "uptime", "csat");

    private final RuleBook book;
    private final Map<String, RuleCard> cards;
    private final Map<String, String> sentences = new HashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Tension> tensions = new ArrayList<>();

    private ByHand(RuleBook book, Map<String, RuleCard> cards, Map<String, String> sentences) {
        this.book = book;
        this.cards = cards;
        this.sentences.putAll(sentences);
    }

    static Function<List<TeamFacts>, Judgement> of(RuleBook book) {
        var cards = book.rules().stream().collect(Collectors.toMap(RuleCard::id, card -> card));
        var texts = RuleFolder.read(Path.of("rules")).files().stream()
                .filter(RuleFile::isDrl)
                .collect(Collectors.toMap(RuleFile::shown, RuleFile::text));
        var sentences = new HashMap<String, String>();
        cards.forEach((id, card) -> {
            var said = SAID.matcher(texts.get(card.file()));
            if (said.find()) {
                sentences.put(id, said.group(1));
            }
        });
        return facts -> new ByHand(book, cards, sentences).judge(facts);
    }

    private Judgement judge(List<TeamFacts> teams) {
        for (var team : teams) {
            for (var fact : team.told()) {
                if (fact instanceof Series series) {
                    judge(series);
                } else if (fact instanceof KpiUse use) {
                    use(use, team.set());
                } else if (fact instanceof TeamSet set) {
                    set(set);
                } else if (fact instanceof TeamTarget target) {
                    target(target);
                } else if (fact instanceof TeamTrends trends) {
                    trends(trends);
                }
            }
            pairs(team.series());
        }
        return new Judgement(book.hash(), Instant.EPOCH, verdicts, Order.findings(findings), Order.tensions(tensions));
    }

    private void judge(Series series) {
        var said = new ArrayList<Opinion>(2);
        if (!series.unknown() && series.limitBroken()) {
            say(said, series, VerdictKind.ACT, "act-limit");
        }
        if (series.learning()) {
            say(said, series, VerdictKind.NO_DATA, "learning");
        } else if (series.unknown()) {
            say(said, series, VerdictKind.NO_DATA, "not-enough-data");
        } else if (series.judged()) {
            judged(said, series);
        }
        said.sort(Opinion.BY_WEIGHT);
        var first = said.get(0);
        verdicts.add(new Verdict(
                series.team(),
                series.kpi(),
                new Period(PeriodKind.WEEK, series.latest().week()),
                first.kind(),
                first.card().id(),
                first.card().name(),
                book.hash(),
                first.card().trial(),
                Evidences.of(series, new Reasons(said))));
    }

    private void judged(List<Opinion> said, Series series) {
        say(said, series, VerdictKind.HEALTHY, "healthy");
        if (series.better()) {
            say(said, series, VerdictKind.HEALTHY, "better-than-usual");
        }
        if (series.watchWeeks() >= series.watchNeeded()) {
            say(said, series, VerdictKind.INVESTIGATE, "sustained-trend");
        }
        if (series.fastFarWeeks() >= series.fastNeeded()) {
            say(said, series, VerdictKind.INVESTIGATE, "fast-change");
        }
        if (series.trend() && series.worse() >= series.actLevel()) {
            if (series.farWeeks() >= series.actFarNeeded()) {
                say(said, series, VerdictKind.ACT, "act-far-out");
            }
            if (series.openWeeks() >= series.actOpenNeeded()) {
                say(said, series, VerdictKind.ACT, "act-open-trend");
            }
        }
    }

    private void say(List<Opinion> said, Series series, VerdictKind kind, String rule) {
        said.add(new Opinion(series, kind, cards.get(rule), sentences.get(rule)));
    }

    private void use(KpiUse use, TeamSet set) {
        var tags = use.tags();
        find(use, "counting-commits", tags.contains("commits"));
        find(use, "counting-pull-requests", tags.contains("pull-requests"));
        find(use, "hours-worked", tags.contains("hours"));
        find(use, "lines-of-code", tags.contains("lines-of-code"));
        find(use, "ranking-individuals", tags.contains("per-person"));
        find(use, "velocity-as-target", tags.contains("story-points") && use.hasTarget());
        if (tags.contains("quantity")) {
            find(use, "quantity-without-quality", !use.counter().isEmpty() && !use.guarded());
            find(use, "vanity-metric", use.onlyGrows() && !use.guarded() && !use.hasTarget() && !use.hasLimit());
        }
        find(use, "target-without-baseline", use.hasTarget() && !use.hasBaseline());
        find(use, "lagging-without-leading", use.tier().equals("lagging") && !use.hasLeading());
        find(use, "contradicts-objective", use.contradictsCount() > 0);
        find(use, "no-objective", use.objective().isEmpty() && !use.category().equals("activity"));
        find(use, "relevant", !use.objective().isEmpty() && !use.tracesToTop());
        find(use, "specific", !use.unspecific().isEmpty());
        boolean silent = !use.cadence().equals("quarterly") && use.silentWeeks() >= 8 || use.silentWeeks() >= 16;
        find(use, "measurable", silent && set.measuredCount() > 0);
        boolean watched = use.reviewedWeeks() >= 13 && use.signals() > 0 && use.oldestSignalWeeks() >= 8;
        find(use, "measurement-without-action", watched && use.answers() == 0);
    }

    private void set(TeamSet set) {
        find(set, "no-owner", set.ownerlessCount() > 0);
        boolean unwatched = !set.kpis().contains("mttr") && !set.kpis().contains("uptime");
        find(set, "platform-teams", set.kind().equals("platform") && unwatched);
        find(set, "too-many-kpis", set.size() > 7);
        find(set, "more-than-five", set.size() > 5 && set.size() <= 7);
        find(set, "too-few-kpis", set.size() < 3);
        find(set, "nothing-measured", set.size() > 0 && set.measuredCount() == 0);
        if (set.size() >= 3) {
            find(set, "no-leading-kpi", set.leadingCount() == 0);
            find(set, "no-lagging-kpi", set.laggingCount() == 0);
            find(set, "no-non-negotiable", set.nonNegotiableCount() == 0);
            find(set, "one-priority-for-all", set.priorityCount() == 1);
            find(set, "unbalanced-set", set.missingCount() > 0);
        }
    }

    private void target(TeamTarget target) {
        find(target, "achievable", target.outOfReach() && target.fromUsual() > 20);
        find(target, "timely", !target.hasDate() || target.overdue());
        boolean steep = target.perQuarter() > 20;
        find(target, "target-too-ambitious", target.hasBaseline() && target.hasDate() && steep);
        find(target, "target-points-backwards", target.backwards());
        boolean copied = target.published() && (!target.hasBaseline() || steep);
        find(target, "dora-level-as-target", target.namesLevel() || copied);
    }

    private void trends(TeamTrends trends) {
        if (trends.betterCount() > 0 && (trends.worseCount() > 1 || trends.healthFall() >= 15)) {
            found("at-the-expense-of-the-whole", trends.team(), null, "config/teams.yaml", trends);
        }
    }

    private void find(KpiUse use, String rule, boolean holds) {
        if (holds) {
            found(rule, use.team(), use.kpi(), use.definition().place(), use);
        }
    }

    private void find(TeamSet set, String rule, boolean holds) {
        if (holds) {
            found(rule, set.team(), null, "config/teams.yaml", set);
        }
    }

    private void find(TeamTarget target, String rule, boolean holds) {
        if (holds) {
            found(rule, target.team(), target.kpi(), "config/teams.yaml", target);
        }
    }

    private void found(String rule, String team, String kpi, String place, Object fact) {
        var card = cards.get(rule);
        var hint = Sentence.fill(sentences.get(rule), fact);
        findings.add(new Finding(rule, book.hash(), team, kpi, card.name(), hint, place, card.trial()));
    }

    private void pairs(List<Series> team) {
        for (var one : team) {
            if (one.judged() && one.betterLately()) {
                for (var other : team) {
                    pair(one, other);
                }
            }
            gaming(one, team);
        }
    }

    private void pair(Series better, Series worse) {
        if (!worse.judged() || !worse.worseLately() || !(worse.trend() || better.better())) {
            return;
        }
        if (!better.counter().isEmpty() && worse.kpi().equals(better.counter())) {
            tensions.add(Pull.of(new Tensions.Felt(cards.get("tension"), better, worse), book.hash()));
        }
        boolean failures = Set.of("incident-count", "change-failure-rate").contains(better.kpi());
        if (failures && FELT.contains(worse.kpi()) && !worse.kpi().equals(better.counter())) {
            found("incidents-reclassified", better, worse);
        }
        boolean incidents = Set.of("mttr", "incident-count").contains(better.kpi());
        if (incidents && worse.kpi().equals("alert-noise") && !better.counter().equals("alert-noise")) {
            found("incidents-unacknowledged", better, worse);
        }
    }

    private void gaming(Series one, List<Series> team) {
        if (!one.judged() || !one.better() || one.betterPercent() < 30) {
            return;
        }
        if (one.kpi().equals("deployment-frequency") && none(team, this::mergesBetter)) {
            team.stream().filter(ByHand::carriesTheSame).forEach(same -> found("deployments-split", one, same));
        }
        boolean felt = one.kpi().equals("incident-count") && !none(team, ByHand::feelsTheSame);
        if (felt && none(team, ByHand::feelsAnything)) {
            found(
                    "incidents-unfelt",
                    one.team(),
                    one.kpi(),
                    one.use().definition().place(),
                    one);
        }
    }

    private static boolean none(List<Series> team, java.util.function.Predicate<Series> which) {
        return team.stream().noneMatch(which);
    }

    private boolean mergesBetter(Series series) {
        return series.kpi().equals("merge-frequency") && series.betterLately();
    }

    private static boolean carriesTheSame(Series series) {
        return series.kpi().equals("lead-time-for-changes")
                && series.judged()
                && !series.betterLately()
                && series.thingsBefore() > 0
                && series.thingsGrowth() < 10;
    }

    private static boolean feelsTheSame(Series series) {
        return FELT.contains(series.kpi()) && series.judged() && !series.worseLately();
    }

    private static boolean feelsAnything(Series series) {
        return FELT.contains(series.kpi()) && (series.betterLately() || series.worseLately());
    }

    /** As the vocabulary of rules words it. */
    private void found(String rule, Series one, Series other) {
        var said = new org.kpigovernor.judge.facts.Findings(() -> cards.get(rule));
        said.add(one, other, sentences.get(rule));
        var found = said.found().get(0);
        findings.add(new Finding(
                rule,
                book.hash(),
                found.team(),
                found.kpi(),
                found.card().name(),
                found.hint(),
                found.place(),
                found.card().trial()));
    }
}
