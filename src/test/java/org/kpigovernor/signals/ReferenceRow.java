package org.kpigovernor.signals;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kpigovernor.signals.charts.Cusum;
import org.kpigovernor.signals.charts.Ewma;
import org.kpigovernor.signals.charts.RunLength;
import org.kpigovernor.signals.charts.Sides;
import org.kpigovernor.signals.charts.WindowRule;
import org.kpigovernor.signals.charts.WindowRule.RunsRule;
import org.kpigovernor.signals.charts.Xmr;
import org.kpigovernor.signals.tests.HodgesLehmann;
import org.kpigovernor.signals.tests.MannKendall;
import org.kpigovernor.signals.tests.MannWhitney;
import org.kpigovernor.signals.tests.PoissonRatio;
import org.kpigovernor.signals.tests.Proportion;
import org.kpigovernor.signals.tests.Spearman;
import org.kpigovernor.signals.tests.TheilSen;

/** Understands the parameters of a row of the reference tables and computes it; knows the data sets that rows only name. */
final class ReferenceRow {
    private static final String NUMBER = "(-?[\\d.]+)";

    /** J. Little's worked example of Mann–Kendall at Holy Cross. */
    private static final double[] HOLYCROSS_14 = {
        12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7
    };

    /** The example of R's statpsych::ci.theil. */
    private static final double[] STATPSYCH_Y = {21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19};

    private static final double[] STATPSYCH_X = {67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51};

    /** Hollander and Wolfe's permeability of membranes at term and at 12 to 26 weeks, as in R's wilcox.test. */
    private static final double[] AT_TERM = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};

    private static final double[] EARLIER = {1.15, 0.88, 0.90, 0.74, 1.21};

    private static PoissonRatio rates;

    private final String parameters;

    private ReferenceRow(String parameters) {
        this.parameters = parameters;
    }

    static double compute(String kind, String parameters) {
        var row = new ReferenceRow(parameters);
        return switch (kind) {
            case "shewhart_runs_arl", "rule_alone_arl", "policy_investigate_arl" -> row.runsArl();
            case "cusum_arl" -> row.cusumArl();
            case "ewma_arl" -> row.ewmaArl();
            case "nelson_window_probability" ->
                WindowRule.NELSON.get((int) row.number("N" + NUMBER) - 1).chance();
            case "mann_kendall" -> row.mannKendall();
            case "mann_kendall_exact" ->
                row.has("critical")
                        ? MannKendall.critical((int) row.number("n="), row.number("alpha="))
                        : MannKendall.chanceOfAtLeast((int) row.number("n="), (long) row.number("S>="));
            case "mann_whitney" -> row.mannWhitney();
            case "hodges_lehmann" -> row.hodgesLehmann();
            case "theil_sen" -> row.theilSen();
            case "spearman_exact" -> row.spearman();
            case "wilson" -> row.wilson();
            case "newcombe_diff" -> row.newcombe();
            case "poisson_rate_ratio" -> row.poissonRatio();
            case "xmr_constant" -> row.has("d2 for") ? Xmr.D2 : row.has("E2") ? Xmr.E2 : Xmr.D4;
            default -> throw new IllegalArgumentException("nobody knows how to compute " + kind);
        };
    }

    private boolean has(String text) {
        return parameters.contains(text);
    }

    private MatchResult find(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(parameters);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + parameters);
        }
        return matcher.toMatchResult();
    }

    /** The number in the pattern's group, or the one that follows the text. */
    private double number(String pattern) {
        return Double.parseDouble(
                find(pattern.contains(NUMBER) ? pattern : pattern + NUMBER).group(1));
    }

    private double shift() {
        return number("shift=");
    }

    private Sides sides() {
        return has("sided=2") ? Sides.BOTH : Sides.UPPER;
    }

    private double runsArl() {
        return RunLength.average(rules(), sides(), shift()).orElseThrow();
    }

    /** `WE1+WE4`, `9 run`, `2 of 3 beyond 2 sigma`, `1of1>3s + 2of2>1.5s` and `6of8>0.75s or 3of4>2s` all name runs rules. */
    private List<RunsRule> rules() {
        var western = Pattern.compile("WE(\\d)").matcher(parameters);
        var rules = western.results()
                .map(one -> WindowRule.WESTERN_ELECTRIC.get(Integer.parseInt(one.group(1)) - 1))
                .toList();
        if (!rules.isEmpty()) {
            return rules;
        }
        if (has(" run;")) {
            int all = (int) number("=" + NUMBER + " run");
            return List.of(new RunsRule(all, all, 0));
        }
        return Pattern.compile("(\\d+) ?of ?(\\d+)(?:>| beyond )([\\d.]+)")
                .matcher(parameters)
                .results()
                .map(one -> new RunsRule(
                        Integer.parseInt(one.group(1)),
                        Integer.parseInt(one.group(2)),
                        Double.parseDouble(one.group(3))))
                .toList();
    }

    private double cusumArl() {
        double headstart = has("headstart") ? number("headstart=") : 0;
        return new Cusum(number("k="), number("h="), headstart).averageRunLength(sides(), shift());
    }

    /** Limits are given in standard errors of the average, or, as Waldmann does, by what they are on the values' scale. */
    private double ewmaArl() {
        double lambda = number("lambda=");
        double width = has("c=2*sqrt((2-l)/l) sigma_z") ? 2 * Math.sqrt((2 - lambda) / lambda) : number("L=");
        return new Ewma(lambda, width, 0).averageRunLength(shift());
    }

    private double mannKendall() {
        var result = MannKendall.of(HOLYCROSS_14);
        if (has("Var(S)")) {
            return result.variance();
        }
        return has("p of") ? result.rising() : has("Z ") ? result.z() : result.s();
    }

    private double mannWhitney() {
        if (has("critical")) {
            return MannWhitney.critical((int) number("m="), (int) number(";n="), number("U at "));
        }
        var result = MannWhitney.of(AT_TERM, EARLIER);
        return has("exact p") ? result.greater() : result.u();
    }

    private double hodgesLehmann() {
        var result = HodgesLehmann.of(AT_TERM, EARLIER, 0.95);
        return has("95%") ? end(result.interval()) : result.shift();
    }

    private double end(org.kpigovernor.signals.tests.Interval interval) {
        return has("low") || has("LL") ? interval.low() : interval.high();
    }

    private double theilSen() {
        if (has("weekly series")) {
            var weeks = Arrays.stream(
                            parameters.substring("weekly series ".length()).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return TheilSen.of(weeks, 0.95).slope();
        }
        var result = TheilSen.of(STATPSYCH_X, STATPSYCH_Y, 0.95);
        return has("95%") ? end(result.interval()) : result.slope();
    }

    /** The table's critical value is rounded to three digits, so the correlation that is meant may lie half a digit below it. */
    private double spearman() {
        return Spearman.chanceOfAtLeast((int) number("n="), number("rho>=") - 0.0005);
    }

    private double wilson() {
        var share = find("(\\d+)/(\\d+)");
        return end(proportion(share, 1).wilson(0.95));
    }

    private double newcombe() {
        var shares = find("(\\d+)/(\\d+) - (\\d+)/(\\d+)");
        return end(proportion(shares, 1).lessNewcombe(proportion(shares, 3), 0.95));
    }

    private static Proportion proportion(MatchResult shares, int group) {
        return Proportion.of(Long.parseLong(shares.group(group)), Long.parseLong(shares.group(group + 1)));
    }

    /** Rows that begin with `same` mean the counts of the row before. */
    private double poissonRatio() {
        if (!has("same")) {
            var counts = find("x=(\\d+)/(\\d+) vs (\\d+)/(\\d+)");
            rates = PoissonRatio.of(
                    Integer.parseInt(counts.group(1)),
                    Double.parseDouble(counts.group(2)),
                    Integer.parseInt(counts.group(3)),
                    Double.parseDouble(counts.group(4)),
                    0.95);
        }
        return has("ratio") ? rates.ratio() : has(" p") ? rates.chance() : end(rates.interval());
    }
}
