package org.kpigovernor.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Team;
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
     * One judgement a week. Some hundred teams at once are judged fastest.
     *
     * @param weeks first days of consecutive weeks, none after the last one of the pasts
     */
    public List<Judgement> judge(List<TeamPast> teams, List<LocalDate> weeks) {
        var known =
                teams.stream().map(past -> new Known(past, book.catalogue())).toList();
        var judged = weeks.stream().map(week -> judge(known, week)).toList();
        var scored = known.stream().filter(Known::isScored).toList();
        return scored.isEmpty() ? judged : withScores(scored, weeks, judged);
    }

    private Judgement judge(List<Known> teams, LocalDate week) {
        return book.judge(
                afterwards(week),
                teams.stream().map(team -> team.facts(week, false)).toList());
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
                .toList();
        var scored =
                teams.stream().map(team -> team.scored(of(team.team(), scores))).toList();
        var both = new ArrayList<Judgement>();
        for (int i = 0; i < weeks.size(); i++) {
            both.add(with(judged.get(i), scored, weeks.get(i)));
        }
        return both;
    }

    private static List<Reading> of(Team team, List<Reading> scores) {
        return scores.stream().filter(score -> score.team().equals(team.id())).toList();
    }

    private Judgement with(Judgement first, List<Known> teams, LocalDate week) {
        var scores = book.judge(
                first.asOf(), teams.stream().map(team -> team.facts(week, true)).toList());
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

    /** A team under this book. */
    private record Known(TeamPast past, Catalogue catalogue, TeamSet set) {
        Known(TeamPast past, Catalogue catalogue) {
            this(past, catalogue, TeamFacts.set(past.team(), catalogue));
        }

        Team team() {
            return past.team();
        }

        boolean isScored() {
            return set.uses().stream().anyMatch(use -> use.kpi().equals(HealthScore.KPI));
        }

        Known scored(List<Reading> scores) {
            return new Known(past.only(HealthScore.KPI, scores), catalogue, set);
        }

        TeamFacts facts(LocalDate week, boolean score) {
            List<Series> series = set.uses().stream()
                    .filter(use -> use.kpi().equals(HealthScore.KPI) == score)
                    .map(use -> past.series(use, catalogue.threshold(use.kpi(), past.team()), week))
                    .toList();
            return new TeamFacts(set, SeriesFacts.linked(series));
        }
    }
}
