package org.kpigovernor.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.TeamSet;
import org.kpigovernor.measure.Reading;

/** What a rule book says of past weeks, each judged on the weeks up to it, as if it were then. Keeps nothing. */
public final class Hindsight {
    private final RuleBook book;

    public Hindsight(RuleBook book) {
        this.book = book;
    }

    /**
     * One judgement a week; the findings, which are about the present, are in the last one. Some hundred teams at once are judged fastest.
     *
     * @param weeks first days of consecutive weeks, none after the last one of the pasts
     */
    public List<Judgement> judge(List<TeamPast> teams, List<LocalDate> weeks) {
        var judged = new ArrayList<Judgement>();
        eachWeek(teams, weeks).forEachRemaining(judged::add);
        return judged;
    }

    /** As {@link #judge}, a week at a time as they are asked for, so that they needn't all be held. */
    public Iterator<Judgement> eachWeek(List<TeamPast> teams, List<LocalDate> weeks) {
        var known = teams.stream().map(past -> Known.of(past, book)).toList();
        var judged = IntStream.range(0, weeks.size())
                .mapToObj(i -> judge(known, weeks.get(i), i == weeks.size() - 1 ? Known::present : Known::week));
        var scored = known.stream().filter(Known::isScored).toList();
        return scored.isEmpty()
                ? judged.iterator()
                : withScores(scored, weeks, judged.toList()).iterator();
    }

    private Judgement judge(List<Known> teams, LocalDate week, BiFunction<Known, LocalDate, TeamFacts> facts) {
        return book.judge(
                afterwards(week),
                teams.stream().map(team -> facts.apply(team, week)).toList());
    }

    /** Early in the week that follows, when the week is complete in every zone. */
    private static Instant afterwards(LocalDate week) {
        return week.plusDays(8).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The health score is made of this book's other verdicts, and judged after them. */
    private List<Judgement> withScores(List<Known> teams, List<LocalDate> weeks, List<Judgement> judged) {
        var ofTeams = teams.stream().map(Known::team).toList();
        var scores = judged.stream()
                .flatMap(one -> HealthScore.readings(one.verdicts(), ofTeams, book.catalogue(), one.asOf()).stream())
                .collect(Collectors.groupingBy(Reading::team));
        var scored = teams.stream()
                .map(team -> team.scored(scores.getOrDefault(team.team().id(), List.of())))
                .toList();
        return IntStream.range(0, weeks.size())
                .mapToObj(i -> with(judged.get(i), judge(scored, weeks.get(i), Known::week)))
                .toList();
    }

    private static Judgement with(Judgement first, Judgement scores) {
        var verdicts = new ArrayList<>(first.verdicts());
        verdicts.addAll(scores.verdicts());
        return new Judgement(
                first.book(),
                first.asOf(),
                verdicts,
                first.findings(),
                first.tensions(),
                first.trials(),
                first.setAside());
    }

    /** A team under this book, with the series that are judged: all but the health score, or that alone. */
    private record Known(TeamPast past, RuleBook book, TeamSet set, List<TeamPast.Line> lines) {
        static Known of(TeamPast past, RuleBook book) {
            var set = TeamFacts.set(past.team(), book.catalogue());
            return new Known(past, book, set, lines(past, book, set, use -> !isScore(use)));
        }

        private static List<TeamPast.Line> lines(TeamPast past, RuleBook book, TeamSet set, Predicate<KpiUse> wanted) {
            return set.uses().stream()
                    .filter(wanted)
                    .map(use -> past.line(use, book.catalogue().threshold(use.kpi(), past.team())))
                    .toList();
        }

        private static boolean isScore(KpiUse use) {
            return use.kpi().equals(HealthScore.KPI);
        }

        Team team() {
            return past.team();
        }

        boolean isScored() {
            return set.uses().stream().anyMatch(Known::isScore);
        }

        Known scored(List<Reading> scores) {
            var alone = past.only(HealthScore.KPI, scores);
            return new Known(alone, book, set, lines(alone, book, set, Known::isScore));
        }

        TeamFacts week(LocalDate week) {
            return TeamFacts.ofWeek(set, series(week), book.weekly());
        }

        TeamFacts present(LocalDate week) {
            return new TeamFacts(set, series(week));
        }

        private List<Series> series(LocalDate week) {
            var series = new ArrayList<Series>(lines.size());
            for (var line : lines) {
                series.add(line.series(week));
            }
            return SeriesFacts.linked(series);
        }
    }
}
