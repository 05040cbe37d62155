package org.kpigovernor.config;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;
import org.yaml.snakeyaml.error.Mark;

/**
 * What values were read from, and where its mistakes are put down.
 *
 * @param file as problems name it
 */
record Document(String file, List<Problem> problems) {
    /** Of a file that isn't YAML; line 0 for the whole of it. */
    void wrong(int line, String what, String hint) {
        problems.add(new Problem(file, line, 0, what, hint));
    }

    void wrong(@Nullable Mark mark, String what, String hint) {
        var line = mark == null ? 0 : mark.getLine() + 1;
        var column = mark == null ? 0 : mark.getColumn() + 1;
        problems.add(new Problem(file, line, column, what, hint));
    }
}
