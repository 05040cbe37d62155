package org.kpigovernor.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A body as it is kept: deflated when that is worth it, since deliveries are JSON and shrink to a fifth.
 *
 * @param packed whether the bytes are deflated
 */
@SuppressWarnings("ArrayRecordComponent") // goes to a column, compared by nobody
record PackedBody(byte[] bytes, boolean packed) {
    private static final int WORTH_PACKING = 512;
    private static final int CHUNK = 8192;

    /** Packs with the deflater, which is used for many bodies: making one takes longer than to deflate a body. */
    static PackedBody of(byte[] body, Deflater deflater) {
        return body.length < WORTH_PACKING ? new PackedBody(body, false) : new PackedBody(deflate(body, deflater), true);
    }

    static Deflater deflater() {
        return new Deflater(Deflater.BEST_SPEED);
    }

    byte[] unpack() {
        return packed ? inflate(bytes) : bytes;
    }

    private static byte[] deflate(byte[] body, Deflater deflater) {
        deflater.reset();
        deflater.setInput(body);
        deflater.finish();
        var out = new ByteArrayOutputStream(body.length / 4);
        var chunk = new byte[Math.min(CHUNK, body.length)];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] bytes) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            var out = new ByteArrayOutputStream(bytes.length * 5);
            var chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                var length = inflater.inflate(chunk);
                if (length == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("A stored body is cut off");
                }
                out.write(chunk, 0, length);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("A stored body is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
