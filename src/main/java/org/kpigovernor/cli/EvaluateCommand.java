package org.kpigovernor.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.VerdictKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Runs one governance round: measures what is stale, judges, reconciles the cases, and writes the notices.",
            "Running it again for the same moment changes nothing."
        })
final class EvaluateCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Option(
            names = "--as-of",
            paramLabel = "T",
            converter = AsOf.class,
            description = "Judge as if it were this moment; a day means its start in UTC; now when left out.")
    private @Nullable Instant asOf;

    EvaluateCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        try (var rooms = governor.application().open(governor.home())) {
            tell(rooms.evaluate(asOf));
        }
        return ExitCode.OK;
    }

    private void tell(RoundReport round) {
        var judgement = round.judgement();
        governor.out()
                .printf(
                        "As of %s, by rule book %s:%n"
                                + "  %d readings measured%n"
                                + "  %d verdicts: %d healthy, %d to investigate, %d to act on, %d without data%n"
                                + "  %d findings, %d tensions%n"
                                + "  %d cases changed, %d notices written%n",
                        judgement.asOf(),
                        judgement.book(),
                        round.measured(),
                        judgement.verdicts().size(),
                        count(round, VerdictKind.HEALTHY),
                        count(round, VerdictKind.INVESTIGATE),
                        count(round, VerdictKind.ACT),
                        count(round, VerdictKind.NO_DATA),
                        judgement.findings().size(),
                        judgement.tensions().size(),
                        round.cases(),
                        round.notices());
    }

    private static long count(RoundReport round, VerdictKind kind) {
        return round.judgement().verdicts().stream()
                .filter(verdict -> verdict.kind() == kind)
                .count();
    }
}
