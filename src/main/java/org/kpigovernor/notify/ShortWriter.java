package org.kpigovernor.notify;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Takes what a template prints, up to a length that no mail reaches, so that a template that never ends does. */
final class ShortWriter extends Writer {
    private static final int MOST = 4 << 20;

    private final StringWriter out = new StringWriter();

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        if (out.getBuffer().length() + length > MOST) {
            throw new IOException("it prints more than " + (MOST >> 20) + " million characters");
        }
        out.write(text, from, length);
    }

    @Override
    public void flush() {
        // Nothing is held back
    }

    @Override
    public void close() {
        // Nothing is open
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
