package org.kpigovernor.notify.chart;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Charts as PNG files with a transparent background, so that they suit a light mail and a dark one. */
public final class Png {
    private Png() {}

    /** Draws the chart in that size, at twice the density. */
    public static byte[] of(Chart chart, ChartSize size) {
        var image = new BufferedImage(
                size.width() * ChartSize.DENSITY, size.height() * ChartSize.DENSITY, BufferedImage.TYPE_INT_ARGB);
        paint(chart, size, image);
        return encode(FewColours.of(image));
    }

    private static void paint(Chart chart, ChartSize size, BufferedImage image) {
        var canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.scale(ChartSize.DENSITY, ChartSize.DENSITY);
            new ChartPainter(canvas, chart, size).paint();
        } finally {
            canvas.dispose();
        }
    }

    private static byte[] encode(BufferedImage image) {
        // A cache in memory: ImageIO would otherwise write a temporary file for each picture
        ImageIO.setUseCache(false);
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), smallest(writer.getDefaultWriteParam()));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be written to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam smallest(ImageWriteParam parameters) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0);
        return parameters;
    }
}
