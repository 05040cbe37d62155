package org.kpigovernor.notify.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Draws one chart on one canvas, from the back to the front. No text: a server's Java often has no fonts. */
final class ChartPainter {
    private final Graphics2D canvas;
    private final Chart chart;
    private final ChartSize size;
    private final Scale scale;

    ChartPainter(Graphics2D canvas, Chart chart, ChartSize size) {
        this.canvas = canvas;
        this.chart = chart;
        this.size = size;
        this.scale = chart.scale();
    }

    void paint() {
        band();
        trendWeeks();
        level(chart.lines().centre(), Palette.CENTRE, Palette.solid(1.2));
        level(chart.lines().target(), Palette.TARGET, Palette.dashed(1.6, 1.8f, 3.2f));
        level(chart.lines().limit(), Palette.LIMIT, Palette.dashed(1.8, 7, 4));
        chart.changes().forEach(week -> upright(week, Palette.dashed(1.2, 3, 3)));
        chart.starts().forEach(week -> upright(week, Palette.solid(1.2)));
        line();
        points();
    }

    private void band() {
        var lower = chart.lines().lower();
        var upper = chart.lines().upper();
        if (lower != null && upper != null) {
            double top = y(scale.clamp(upper));
            fill(new Rectangle2D.Double(0, top, size.width(), y(scale.clamp(lower)) - top), Palette.BAND);
        }
    }

    private void trendWeeks() {
        int weeks = chart.values().size();
        if (chart.trendFrom() < weeks) {
            double left = x(chart.trendFrom()) - step() / 2;
            var colour = chart.better() ? Palette.BETTER_WEEKS : Palette.WORSE_WEEKS;
            fill(new Rectangle2D.Double(left, 0, size.width() - left, size.height()), colour);
        }
    }

    private void level(@Nullable Double value, Color colour, Stroke stroke) {
        if (value != null && scale.holds(value)) {
            draw(new Line2D.Double(0, y(value), size.width(), y(value)), colour, stroke);
        }
    }

    /** Where the week begins. */
    private void upright(int week, Stroke stroke) {
        double x = x(week) - step() / 2;
        draw(new Line2D.Double(x, 0, x, size.height()), Palette.CENTRE, stroke);
    }

    /** Broken where a week has no value, so that nothing is made up in between. */
    private void line() {
        var path = new Path2D.Double();
        boolean drawing = false;
        for (int week = 0; week < chart.values().size(); week++) {
            var value = chart.values().get(week);
            if (value != null && drawing) {
                path.lineTo(x(week), y(value));
            } else if (value != null) {
                path.moveTo(x(week), y(value));
            }
            drawing = value != null;
        }
        draw(path, Palette.LINE, Palette.solid(size == ChartSize.LARGE ? 2.4 : 1.8));
    }

    private void points() {
        for (int week = 0; week < chart.values().size(); week++) {
            var value = chart.values().get(week);
            if (value != null) {
                point(week, x(week), y(value));
            }
        }
    }

    /** Weeks of a trend are diamonds, so that they are seen without colour; in a small chart the others have no point. */
    private void point(int week, double x, double y) {
        double radius = size == ChartSize.LARGE ? 4.6 : 2.8;
        if (week >= chart.trendFrom()) {
            fill(diamond(x, y, radius), chart.better() ? Palette.BETTER : Palette.WORSE);
        } else if (size == ChartSize.LARGE || week == chart.values().size() - 1 || alone(week)) {
            double small = radius * 0.72;
            fill(new Ellipse2D.Double(x - small, y - small, 2 * small, 2 * small), Palette.LINE);
        }
    }

    private boolean alone(int week) {
        return missing(week - 1) && missing(week + 1);
    }

    private boolean missing(int week) {
        return week < 0 || week >= chart.values().size() || chart.values().get(week) == null;
    }

    private static Path2D diamond(double x, double y, double radius) {
        var path = new Path2D.Double();
        path.moveTo(x, y - radius);
        path.lineTo(x + radius, y);
        path.lineTo(x, y + radius);
        path.lineTo(x - radius, y);
        path.closePath();
        return path;
    }

    private void draw(Shape shape, Color colour, Stroke stroke) {
        canvas.setColor(colour);
        canvas.setStroke(stroke);
        canvas.draw(shape);
    }

    private void fill(Shape shape, Color colour) {
        canvas.setColor(colour);
        canvas.fill(shape);
    }

    private double step() {
        return (size.width() - 4.0 * size.margin()) / Math.max(1, chart.values().size() - 1);
    }

    private double x(int week) {
        return 2.0 * size.margin() + week * step();
    }

    private double y(double value) {
        double room = size.height() - 2.0 * size.margin();
        return size.height() - size.margin() - scale.share(value) * room;
    }
}
