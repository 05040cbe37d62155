package org.kpigovernor.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.workbench.Wanted;
import picocli.CommandLine.Option;

/** Over which weeks a backtest goes. */
final class Span {
    @Option(
            names = "--from",
            paramLabel = "D",
            converter = Day.class,
            description = "Begin with the week of this day; a year before the end when left out.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "D",
            converter = Day.class,
            description = "End with the week of this day; with the last complete week when left out.")
    private @Nullable LocalDate to;

    Wanted wanted() {
        return new Wanted(from, to);
    }
}
