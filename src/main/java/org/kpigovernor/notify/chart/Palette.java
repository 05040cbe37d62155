package org.kpigovernor.notify.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;

/**
 * Colours and strokes of a chart: each colour has a contrast of three to one on white and on a dark mail's background, and none
 * is told from another by red and green alone, as dashes and the shapes of points say the same.
 */
final class Palette {
    static final Color LINE = new Color(0x3d8bd4);
    static final Color BAND = new Color(0x3d, 0x8b, 0xd4, 0x2c);
    static final Color CENTRE = new Color(0x85909c);
    static final Color WORSE = new Color(0xe06c1f);
    static final Color WORSE_WEEKS = new Color(0xe0, 0x6c, 0x1f, 0x1c);
    static final Color BETTER = new Color(0x1f9e89);
    static final Color BETTER_WEEKS = new Color(0x1f, 0x9e, 0x89, 0x1c);
    static final Color LIMIT = new Color(0xc8517f);
    static final Color TARGET = new Color(0x1f9e89);

    private Palette() {}

    static Stroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static Stroke dashed(double width, float dash, float gap) {
        return new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash, gap}, 0);
    }
}
