package org.kpigovernor.judge.files;

import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;

/** Collects mistakes, so that all are told at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(String file, int line, int column, String what, String hint) {
        add(new Problem(file, line, column, what, hint));
    }

    public void add(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    /** Whether something is wrong with a file. */
    public boolean has(String file) {
        return found.stream().anyMatch(problem -> problem.file().equals(file));
    }

    /** All of them, in the order of their places. */
    public List<Problem> all() {
        return found.stream().sorted().toList();
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemsException(all());
        }
    }
}
