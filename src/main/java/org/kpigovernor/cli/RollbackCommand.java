package org.kpigovernor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rollback}. */
@Command(
        name = "rollback",
        description = {
            "Puts a rule book back that was active before, byte for byte, and makes the home's `rules` hold its files.",
            "What these held, if it was never published, is kept under `data/rules-kept` first."
        })
final class RollbackCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Parameters(
            arity = "0..1",
            paramLabel = "HASH",
            defaultValue = "previous",
            description =
                    "The beginning of its hash, as `books` lists it; the one before the active one when left out.")
    private String wanted = "previous";

    @Mixin
    private Signature signature = new Signature();

    RollbackCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        try (var desk = governor.application().rules(governor.home())) {
            new PublishedText(governor.out()).tell(desk.rollback(wanted, signature.signed()), "put back");
        }
        return ExitCode.OK;
    }
}
