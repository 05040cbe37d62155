package org.kpigovernor.workbench;

/** How much of something came and went. */
public final class Tally {
    private int gained;
    private int lost;

    void gain() {
        gained++;
    }

    void lose() {
        lost++;
    }

    public int gained() {
        return gained;
    }

    public int lost() {
        return lost;
    }

    boolean isNone() {
        return gained + lost == 0;
    }

    @Override
    public String toString() {
        return "+" + gained + " −" + lost;
    }
}
