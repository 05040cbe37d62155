package org.kpigovernor.cases;

/**
 * How good a rule's alerts were, by what people said of its cases; a case is its rule's that opened or last worsened it.
 *
 * @param rule its id
 * @param raised cases that it raised in the weeks looked at
 * @param closed cases that ended in these weeks, whenever they were raised
 * @param answered of the closed ones, those of which somebody said whether they were worth raising
 * @param worth of the answered ones, those that were
 */
public record RulePrecision(String rule, int raised, int closed, int answered, int worth) {
    /** A quarter. */
    public static final int WEEKS = 13;

    private static final int FEW = 5;
    private static final double Z = 1.959963984540054;
    private static final double HALF = 0.5;

    /** One of a rule that raised nothing. */
    public static RulePrecision none(String rule) {
        return new RulePrecision(rule, 0, 0, 0, 0);
    }

    public int unanswered() {
        return closed - answered;
    }

    /** Whether the answers are too few to say how good the rule is. */
    public boolean tooFew() {
        return answered < FEW;
    }

    /** Whether most of its alerts weren't worth raising, beyond what chance explains. */
    public boolean isLow() {
        return !tooFew() && upper() < HALF;
    }

    /** The lower end of the share's 95 % interval, after Wilson (1927); 0 without answers. */
    public double lower() {
        return answered == 0 ? 0 : Math.max(0, middle() - reach());
    }

    /** The upper end of it; 1 without answers. */
    public double upper() {
        return answered == 0 ? 1 : Math.min(1, middle() + reach());
    }

    private double middle() {
        return (worth + Z * Z / 2) / (answered + Z * Z);
    }

    private double reach() {
        double share = (double) worth / answered;
        return Z * Math.sqrt(answered * share * (1 - share) + Z * Z / 4) / (answered + Z * Z);
    }
}
