package org.kpigovernor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether somebody watches standard error. */
public final class Screen {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Screen() {}

    /**
     * Linux tells where standard error leads. Elsewhere the console's word is taken, which also wants a terminal on the other
     * side, and which newer Javas give without one.
     */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean isThere() {
        try {
            return Files.exists(STANDARD_ERROR)
                    ? STANDARD_ERROR.toRealPath().toString().matches("/dev/(?:pts/|tty).*")
                    : System.console() != null;
        } catch (IOException closed) {
            return false;
        }
    }
}
