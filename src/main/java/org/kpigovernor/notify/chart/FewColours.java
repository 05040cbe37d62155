package org.kpigovernor.notify.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a picture one of at most 256 colours, which halves its file; the eye doesn't see the difference in a line chart. */
final class FewColours {
    private static final int MOST = 256;

    private final Map<Integer, Integer> palette = new LinkedHashMap<>();
    private final int lostBits;

    private FewColours(int lostBits) {
        this.lostBits = lostBits;
    }

    /** The picture with a palette, with as fine steps of colour and transparency as fit into it. */
    static BufferedImage of(BufferedImage image) {
        for (int lostBits = 3; ; lostBits++) {
            var colours = new FewColours(lostBits);
            int[] indices = colours.indices(pixels(image));
            if (colours.palette.size() <= MOST) {
                return colours.picture(image.getWidth(), image.getHeight(), indices);
            }
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** Most pixels have the colour of the one before them: only the others are looked up. */
    private int[] indices(int[] pixels) {
        int[] indices = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = i > 0 && pixels[i] == pixels[i - 1] ? indices[i - 1] : index(coarse(pixels[i]));
        }
        return indices;
    }

    private int index(int colour) {
        return palette.computeIfAbsent(colour, added -> palette.size());
    }

    private BufferedImage picture(int width, int height, int[] indices) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model());
        picture.getRaster().setSamples(0, 0, width, height, 0, indices);
        return picture;
    }

    private IndexColorModel model() {
        int[] colours = palette.keySet().stream().mapToInt(Integer::intValue).toArray();
        return new IndexColorModel(8, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
    }

    /** Each of the four parts rounded down to a multiple of a power of two, and scaled so that 255 stays 255. */
    private int coarse(int argb) {
        int coarse = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            int kept = ((argb >>> shift) & 0xff) >>> lostBits;
            coarse |= (kept * 255 / (255 >>> lostBits)) << shift;
        }
        return (coarse >>> 24) == 0 ? 0 : coarse;
    }
}
