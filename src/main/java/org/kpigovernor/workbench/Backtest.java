package org.kpigovernor.workbench;

import java.util.List;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Hindsight;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.judge.TeamPast;
import org.kpigovernor.judge.files.RuleFolder;

/** Judges the past by two rule books, week by week as if it were then, and says what the one would have changed against the other. */
public final class Backtest {
    /** Sessions of so many teams are fast, and hold little at once. */
    private static final int TEAMS = 100;

    private final PastReadings readings;

    public Backtest(PastReadings readings) {
        this.readings = readings;
    }

    /** A book and the files that it came of. */
    public record Side(RuleFolder folder, RuleBook book) {}

    /** Is told how many of all teams are done. */
    @FunctionalInterface
    public interface Progress {
        void reached(int teams, int all);
    }

    public BacktestReport run(
            Side before, Side after, List<Team> teams, Weeks weeks, ChangeLog log, Progress progress) {
        var differences = new Differences();
        var comparison = new Comparison(differences, log);
        var old = new Hindsight(before.book());
        var young = new Hindsight(after.book());
        for (int from = 0; from < teams.size() && !weeks.isEmpty(); from += TEAMS) {
            var batch = teams.subList(from, Math.min(teams.size(), from + TEAMS));
            var pasts = batch.stream().map(team -> past(team, weeks)).toList();
            comparison.add(weeks.starts(), old.eachWeek(pasts, weeks.starts()), young.eachWeek(pasts, weeks.starts()));
            progress.reached(from + batch.size(), teams.size());
        }
        return new BacktestReport(
                before.book().hash(),
                after.book().hash(),
                weeks,
                teams.size(),
                BookDiff.lines(before, after),
                differences);
    }

    private TeamPast past(Team team, Weeks weeks) {
        return new TeamPast(team, readings.weeks(team.id(), weeks.last()), weeks.last());
    }
}
