package org.kpigovernor.notify.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PngTest {
    private static final Chart.Lines LINES = new Chart.Lines(3.0, 2.0, 4.0, 6.0, 2.5);
    private static final List<Double> WEEKS =
            Arrays.asList(3.0, 2.8, null, 3.1, 2.9, 3.3, 3.6, 4.2, 4.9, 4.4, 5.6, 5.4);

    @ParameterizedTest
    @EnumSource(ChartSize.class)
    void aChartIsTwiceAsDenseAsItIsShownAndSmallerThan8Kilobytes(ChartSize size) throws IOException {
        var png = Png.of(new Chart(WEEKS, LINES, 7, false, List.of(4)), size);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2 * size.width());
        assertThat(image.getHeight()).isEqualTo(2 * size.height());
        assertThat(png.length).isLessThan(8 * 1024);
    }

    @Test
    void whatWasIntroducedIsMarkedWhereItsWeekBegins() {
        var plain = image(new Chart(WEEKS, Chart.Lines.NONE, 12, false, List.of()));
        var marked = image(new Chart(WEEKS, Chart.Lines.NONE, 12, false, List.of(), List.of(6)));
        assertThat(shows(plain, Palette.CENTRE)).isFalse();
        assertThat(shows(marked, Palette.CENTRE)).isTrue();
    }

    @Test
    void theBackgroundIsTransparentSoThatItSuitsADarkMail() {
        assertThat(alpha(image(new Chart(WEEKS, Chart.Lines.NONE, 12, false, List.of())), 2, 2))
                .isZero();
    }

    @Test
    void theWeeksOfATrendAreDrawnInItsColour() {
        assertThat(shows(image(new Chart(WEEKS, LINES, 7, false, List.of())), Palette.WORSE))
                .isTrue();
        assertThat(shows(image(new Chart(WEEKS, LINES, 12, false, List.of())), Palette.WORSE))
                .isFalse();
        assertThat(shows(image(new Chart(WEEKS, Chart.Lines.NONE, 7, true, List.of())), Palette.BETTER))
                .isTrue();
    }

    @Test
    void aWeekWithoutAValueIsAGapNotALine() {
        var whole = Arrays.asList(3.0, 3.0, 3.0);
        var broken = Arrays.asList(3.0, null, 3.0);
        int middle = ChartSize.LARGE.width();
        assertThat(columnIsEmpty(image(new Chart(whole, Chart.Lines.NONE, 3, false, List.of())), middle))
                .isFalse();
        assertThat(columnIsEmpty(image(new Chart(broken, Chart.Lines.NONE, 3, false, List.of())), middle))
                .isTrue();
    }

    @Test
    void nothingAtAllIsStillAPicture() {
        assertThat(image(new Chart(Arrays.asList(null, null), Chart.Lines.NONE, 2, false, List.of())))
                .isNotNull();
        assertThat(image(new Chart(List.of(0.0), Chart.Lines.NONE, 1, false, List.of())))
                .isNotNull();
    }

    @Test
    void theScaleBeginsAtZeroUnlessTheValuesLieFarFromIt() {
        assertThat(Scale.around(2, 8).bottom()).isZero();
        assertThat(Scale.around(99.2, 99.9).bottom()).isBetween(99.0, 99.2);
    }

    @Test
    void aLimitFarAwayDoesNotPressTheWeeksIntoAFlatLine() {
        var near = new Chart(List.of(3.0, 4.0, 5.0), new Chart.Lines(4.0, 3.0, 5.0, 6.5, null), 3, false, List.of());
        assertThat(near.scale().holds(6.5)).isTrue();
        var far = new Chart(
                List.of(3.0, 4.0, 5.0),
                new Chart.Lines(4.0, 1.0, Double.POSITIVE_INFINITY, 90.0, null),
                3,
                false,
                List.of());
        assertThat(far.scale().holds(90)).isFalse();
        assertThat(far.scale().top()).isLessThan(10);
        assertThat(image(far)).isNotNull();
    }

    private static BufferedImage image(Chart chart) {
        try {
            return ImageIO.read(new ByteArrayInputStream(Png.of(chart, ChartSize.LARGE)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int alpha(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >>> 24;
    }

    private static boolean columnIsEmpty(BufferedImage image, int x) {
        for (int y = 0; y < image.getHeight(); y++) {
            if (alpha(image, x, y) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean shows(BufferedImage image, Color colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isNear(new Color(image.getRGB(x, y), true), colour)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNear(Color seen, Color wanted) {
        return seen.getAlpha() > 250
                && Math.abs(seen.getRed() - wanted.getRed()) < 12
                && Math.abs(seen.getGreen() - wanted.getGreen()) < 12
                && Math.abs(seen.getBlue() - wanted.getBlue()) < 12;
    }
}
