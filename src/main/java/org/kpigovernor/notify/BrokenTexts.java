package org.kpigovernor.notify;

import org.kpigovernor.catalogue.Problem;

/** Hears of a template of the home folder that failed, and in whose place the shipped one was taken. */
@FunctionalInterface
public interface BrokenTexts {
    void told(Problem problem);
}
