package org.kpigovernor.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines in bounded memory: of a line that is longer than the longest, only so much is kept. */
public final class LineReader {
    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long bytes;
    private int number;
    private boolean cut;

    public LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end, or null after the last. */
    public byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        cut = false;
        boolean any = false;
        while (position < filled || fill()) {
            any = true;
            if (takeUntilEnd(line)) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any ? line.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        position = 0;
        return filled > 0;
    }

    private boolean takeUntilEnd(ByteArrayOutputStream line) {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        int fits = Math.min(end - position, longest - line.size());
        cut = cut || fits < end - position;
        line.write(buffer, position, fits);
        boolean ended = end < filled;
        bytes += end - position + (ended ? 1 : 0);
        position = ended ? end + 1 : end;
        return ended;
    }

    /** The number of the line that was read last; 1 for the first. */
    public int number() {
        return number;
    }

    /** Whether the line that was read last was too long. */
    public boolean wasCut() {
        return cut;
    }

    /** How many bytes were read so far. */
    public long bytes() {
        return bytes;
    }
}
