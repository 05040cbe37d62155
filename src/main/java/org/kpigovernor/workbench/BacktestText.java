package org.kpigovernor.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** A backtest in words, for whoever changed the rules. */
final class BacktestText {
    private static final int FILES = 40;
    private static final int NAMES = 12;

    private final StringBuilder text = new StringBuilder();
    private final BacktestReport report;
    private final Differences all;

    BacktestText(BacktestReport report) {
        this.report = report;
        this.all = report.differences();
        write();
    }

    private void write() {
        var gist = report.gist();
        line(gist.substring(0, 1).toUpperCase(Locale.ROOT) + gist.substring(1) + ".");
        if (!report.weeks().isEmpty()) {
            line("Book %s against %s, weeks of %s to %s, %d teams."
                    .formatted(
                            report.after(),
                            report.before(),
                            report.weeks().first(),
                            report.weeks().last(),
                            report.teams()));
        }
        list("What changed in the files", report.files(), FILES);
        if (report.files().isEmpty()) {
            title("What changed in the files");
            line("  nothing that counts");
        }
        if (!all.isNone()) {
            verdicts();
            escalations();
            list(
                    "The noisiest rules: escalations, weeks before → after",
                    new NoisiestRules(all).lines(),
                    Integer.MAX_VALUE);
            rest();
        }
    }

    private void verdicts() {
        var verdicts = all.verdicts();
        title("Verdicts: %s of %,d".formatted(verdicts.all(), all.compared()));
        tallies("team", verdicts.byTeam());
        tallies("KPI", verdicts.byKpi());
        tallies("week of", verdicts.byWeek());
        var stretches = all.stretches();
        stretches("Gained", stretches.gained(), stretches.gainedCount());
        stretches("Lost", stretches.lost(), stretches.lostCount());
        if (all.others() > 0) {
            line("  %,d more weeks changed between healthy and no data.".formatted(all.others()));
        }
    }

    private void tallies(String of, Map<?, Tally> tallies) {
        var most = tallies.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<?, Tally> entry) ->
                                entry.getValue().gained() + entry.getValue().lost())
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        if (!most.isEmpty()) {
            line("  by %-8s %s%s"
                    .formatted(
                            of,
                            String.join(", ", most.subList(0, Math.min(NAMES, most.size()))),
                            more(most.size() - NAMES)));
        }
    }

    private static String more(int count) {
        return count > 0 ? " and %,d more".formatted(count) : "";
    }

    private void stretches(String title, List<Stretches.Stretch> listed, int count) {
        if (listed.isEmpty()) {
            return;
        }
        title(title);
        listed.forEach(stretch -> line("  " + words(stretch)));
        if (count > listed.size()) {
            line("  and %,d more; --csv FILE writes all of them".formatted(count - listed.size()));
        }
    }

    private static String words(Stretches.Stretch stretch) {
        var first = stretch.first();
        var weeks = stretch.weeks() == 1
                ? "%s (1 week)".formatted(first.week())
                : "%s to %s (%d weeks)".formatted(first.week(), stretch.last(), stretch.weeks());
        return "%s, %s, week of %s: %s → %s"
                .formatted(
                        first.team(),
                        first.kpi(),
                        weeks,
                        side(first.before().name(), first.ruleBefore()),
                        side(first.after().name(), first.ruleAfter()));
    }

    private static String side(String kind, String rule) {
        return kind + (rule.isEmpty() ? "" : " by " + rule);
    }

    private void escalations() {
        title("Escalations (cases opened or worsened) a month: %s → %s"
                .formatted(
                        BacktestReport.number(report.escalationsBefore()),
                        BacktestReport.number(report.escalationsAfter())));
        var old = all.before().months();
        var young = all.after().months();
        var months = new TreeSet<>(old.keySet());
        months.addAll(young.keySet());
        months.forEach(month ->
                line("  %s  %,6d → %,d".formatted(month, old.getOrDefault(month, 0), young.getOrDefault(month, 0))));
    }

    private void rest() {
        if (!all.trials().isNone()) {
            title("On trial, where nobody is mailed: weeks " + all.trials());
        }
        if (!all.findings().isNone()) {
            list("Findings about the present catalogue: " + all.findings(), all.found(), NAMES);
        }
        if (!all.tensions().isNone()) {
            list("Tensions: weeks " + all.tensions(), pulls(), NAMES);
        }
    }

    private List<String> pulls() {
        return all.pulls().entrySet().stream()
                .map(entry -> "%s: %s against %s %s"
                        .formatted(
                                entry.getKey().team(),
                                entry.getKey().better(),
                                entry.getKey().worse(),
                                entry.getValue()))
                .toList();
    }

    private void list(String title, List<String> lines, int most) {
        if (!lines.isEmpty()) {
            title(title);
            lines.stream().limit(most).forEach(one -> line("  " + one));
            if (lines.size() > most) {
                line(" " + more(lines.size() - most));
            }
        }
    }

    private void title(String title) {
        line("");
        line(title);
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
