package org.kpigovernor.notify.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a picture one of at most 256 colours, which halves its file; the eye doesn't see the difference in a line chart. */
final class FewColours {
    private static final int MOST = 256;

    private FewColours() {}

    /** The picture with a palette, with as fine steps of colour and transparency as fit into it. */
    static BufferedImage of(BufferedImage image) {
        int lostBits = 2;
        var palette = palette(image, lostBits);
        while (palette.size() > MOST) {
            palette = palette(image, ++lostBits);
        }
        return indexed(image, palette, lostBits);
    }

    private static Map<Integer, Integer> palette(BufferedImage image, int lostBits) {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                palette.putIfAbsent(coarse(image.getRGB(x, y), lostBits), palette.size());
            }
        }
        return palette;
    }

    private static BufferedImage indexed(BufferedImage image, Map<Integer, Integer> palette, int lostBits) {
        var result =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                result.getRaster().setSample(x, y, 0, palette.get(coarse(image.getRGB(x, y), lostBits)));
            }
        }
        return result;
    }

    private static IndexColorModel model(Map<Integer, Integer> palette) {
        int[] colours = palette.keySet().stream().mapToInt(Integer::intValue).toArray();
        return new IndexColorModel(8, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
    }

    /** Each of the four parts rounded down to a multiple of a power of two, and scaled so that 255 stays 255. */
    private static int coarse(int argb, int lostBits) {
        int coarse = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            int kept = ((argb >>> shift) & 0xff) >>> lostBits;
            coarse |= (kept * 255 / (255 >>> lostBits)) << shift;
        }
        return (coarse >>> 24) == 0 ? 0 : coarse;
    }
}
