package org.kpigovernor.signals.tests;

/**
 * A share of things, and how sure it is. The number of things need not be whole: what varies more than chance counts as fewer.
 *
 * @param share from 0 to 1
 * @param things that it is a share of
 */
public record Proportion(double share, double things) {
    public static Proportion of(long some, long all) {
        return new Proportion((double) some / all, all);
    }

    /** The score interval (Wilson 1927; Newcombe 1998, method 3). */
    public Interval wilson(double level) {
        double z = Normal.reach(level);
        double middle = (2 * things * share + z * z) / (2 * (things + z * z));
        double reach = z * Math.sqrt(z * z + 4 * things * share * (1 - share)) / (2 * (things + z * z));
        return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
    }

    /** The interval of this share less another (Newcombe 1998, method 10: from the two score intervals). */
    public Interval lessNewcombe(Proportion other, double level) {
        var mine = wilson(level);
        var others = other.wilson(level);
        double difference = share - other.share;
        return new Interval(
                difference - Math.hypot(share - mine.low(), others.high() - other.share),
                difference + Math.hypot(mine.high() - share, other.share - others.low()));
    }
}
