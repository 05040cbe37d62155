package org.kpigovernor.store;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
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
    private static final int SOME = 250;

    /** Packs many, some on each processor. */
    static List<PackedBody> all(List<byte[]> bodies) {
        return IntStream.range(0, (bodies.size() + SOME - 1) / SOME)
                .parallel()
                .mapToObj(some -> bodies.subList(some * SOME, Math.min(bodies.size(), (some + 1) * SOME)))
                .flatMap(some -> pack(some).stream())
                .toList();
    }

    private static List<PackedBody> pack(List<byte[]> bodies) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            return bodies.stream()
                    .map(body -> body.length < WORTH_PACKING
                            ? new PackedBody(body, false)
                            : new PackedBody(deflate(body, deflater), true))
                    .toList();
        } finally {
            deflater.end();
        }
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
