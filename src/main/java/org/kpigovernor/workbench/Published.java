package org.kpigovernor.workbench;

import org.jspecify.annotations.Nullable;

/**
 * What came of making a book the active one.
 *
 * @param backtest in words, null if it was left out
 * @param notes what else was done, such as a commit
 */
public record Published(Activation activation, @Nullable String backtest, java.util.List<String> notes) {}
