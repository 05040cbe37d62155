package org.kpigovernor.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;

/**
 * Where people move cases. Each move names who makes it and why; one that the case's state doesn't allow throws
 * {@link IllegalStateException} with the reason.
 */
public interface CaseDesk {
    Case acknowledge(String id, String by, String why);

    Case explain(String id, String by, String cause);

    Case act(String id, String by, String plan);

    /**
     * Closes the case.
     *
     * @param worthRaising whether it was worth raising, null if nobody said
     */
    Case resolve(String id, String by, String why, @Nullable Boolean worthRaising);

    Case accept(String id, String by, LocalDate until, String why);
}
