package org.kpigovernor.web.pages;

import java.util.Locale;
import java.util.Objects;
import org.apache.commons.text.StringEscapeUtils;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;

/** Draws a line of weeks as SVG: the natural limits as a band, the centre dashed, the weeks of an open trend marked. */
final class Svg {
    private final Line line;
    private final String unit;
    private final int width;
    private final int height;
    private final Line.Range range;
    private final StringBuilder out = new StringBuilder();

    private Svg(Line line, String unit, int width, int height) {
        this.line = line;
        this.unit = unit;
        this.width = width;
        this.height = height;
        this.range = line.range();
    }

    /** A small one for a tile. */
    static String small(Line line, String unit) {
        return line.isEmpty() ? "" : new Svg(line, unit, 220, 48).draw(false);
    }

    /** A large one, each week with its value and n under the pointer. */
    static String large(Line line, String unit) {
        return line.isEmpty() ? "" : new Svg(line, unit, 720, 200).draw(true);
    }

    private String draw(boolean points) {
        out.append(
                String.format(Locale.ROOT, "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\">", width, height));
        out.append("<title>").append(escaped(title())).append("</title>");
        trend();
        band();
        across("centre", line.centre());
        across("limit", line.limit());
        line.marks().forEach(this::mark);
        path();
        if (points) {
            points();
        }
        lastPoint();
        return out.append("</svg>").toString();
    }

    private String title() {
        var last = line.weeks().get(line.weeks().size() - 1);
        return line.weeks().size() + " weeks to " + Days.week(last.start()) + ", last "
                + Numbers.value(last.value(), unit)
                + (line.centre() == null ? "" : ", baseline " + Numbers.value(line.centre(), unit));
    }

    private void trend() {
        var since = line.since();
        if (since == null) {
            return;
        }
        var from = (int) line.weeks().stream()
                .filter(week -> week.start().isBefore(since))
                .count();
        var left = Math.max(0, x(from) - step() / 2);
        rect("trend " + line.tone(), left, 0, width - left, height);
    }

    private void band() {
        var lower = line.lower();
        var upper = line.upper();
        if (lower != null && upper != null) {
            rect("band", 0, y(upper), width, Math.max(1, y(lower) - y(upper)));
        }
    }

    private void rect(String style, double x, double y, double w, double h) {
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                style,
                x,
                y,
                w,
                h));
    }

    private void across(String style, @org.jspecify.annotations.Nullable Double value) {
        if (value != null) {
            out.append(String.format(
                    Locale.ROOT,
                    "<line class=\"%s\" x1=\"0\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    style,
                    width,
                    y(value),
                    y(value)));
        }
    }

    /** Upright between the week before and the one in which it began; what began before the chart isn't shown. */
    private void mark(Line.Mark mark) {
        int week = (int) line.weeks().stream()
                .filter(one -> !one.start().plusDays(6).isBefore(mark.on()))
                .count();
        int index = line.weeks().size() - week;
        if (index > 0 && week > 0) {
            out.append(String.format(
                    Locale.ROOT,
                    "<line class=\"mark\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"0\" y2=\"%2$d\"><title>%3$s</title></line>",
                    x(index) - step() / 2,
                    height,
                    escaped(mark.what())));
        }
    }

    private void path() {
        var path = new StringBuilder();
        var pen = "M";
        for (int i = 0; i < line.weeks().size(); i++) {
            var value = line.weeks().get(i).value();
            if (value == null) {
                pen = "M";
            } else {
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", pen, x(i), y(value)));
                pen = "L";
            }
        }
        out.append("<path class=\"line\" d=\"").append(path).append("\"/>");
    }

    private void points() {
        for (int i = 0; i < line.weeks().size(); i++) {
            point(i, 3, "point");
        }
    }

    private void lastPoint() {
        for (int i = line.weeks().size() - 1; i >= 0; i--) {
            if (line.weeks().get(i).value() != null) {
                point(i, 4, "last " + line.tone());
                return;
            }
        }
    }

    private void point(int i, int radius, String style) {
        var week = line.weeks().get(i);
        if (week.value() == null) {
            return;
        }
        out.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%d\"><title>%s</title></circle>",
                style,
                x(i),
                y(Objects.requireNonNull(week.value())),
                radius,
                escaped(Days.week(week.start()) + ": " + Numbers.value(week.value(), unit) + ", n " + week.n())));
    }

    private double step() {
        return (width - 12.0) / Math.max(1, line.weeks().size() - 1);
    }

    private double x(int i) {
        return 6 + i * step();
    }

    private double y(double value) {
        return 6 + range.down(value) * (height - 12);
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeXml11(text);
    }
}
