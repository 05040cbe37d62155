package org.kpigovernor.notify.chart;

/** The two sizes of a chart, in the pixels that it is shown in; drawn at twice that for dense displays. */
public enum ChartSize {
    /** For a KPI that somebody has to look at: as wide as the mail. */
    LARGE(536, 164, 8),
    /** For a row of a table. */
    SMALL(176, 40, 4);

    /** Pixels drawn per pixel shown. */
    static final int DENSITY = 2;

    private final int width;
    private final int height;
    private final int margin;

    ChartSize(int width, int height, int margin) {
        this.width = width;
        this.height = height;
        this.margin = margin;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    int margin() {
        return margin;
    }
}
