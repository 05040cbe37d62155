package org.kpigovernor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers why it broke; a print writer alone would lose rows on a full disk without a word. */
final class Output extends FilterOutputStream {
    private @Nullable IOException broke;

    Output(OutputStream stream) {
        super(stream);
    }

    /** A writer in UTF-8 whatever the locale: problems have a dash in them, and a service's locale is often none. */
    static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    static OutputStream stream(FileDescriptor descriptor) {
        return new FileOutputStream(descriptor);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException reason) {
            broke = broke == null ? reason : broke;
            throw reason;
        }
    }

    /** What went wrong; a reader that has gone, such as {@code head}, is nothing wrong. */
    Optional<String> failure() {
        return Optional.ofNullable(broke).map(IOException::getMessage).filter(why -> !why.contains("Broken pipe"));
    }
}
