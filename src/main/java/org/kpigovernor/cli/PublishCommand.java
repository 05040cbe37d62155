package org.kpigovernor.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.files.FolderFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code publish}. */
@Command(
        name = "publish",
        description = {
            "Makes a folder's rules the active rule book, all or nothing: they are checked, every case is run, what they would have"
                    + " changed is told, and only then do they count. The home's `rules` then hold exactly these files.",
            "A running service takes them up within seconds. Where the home's `rules` stand under Git, they are committed."
        })
final class PublishCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules; the home's own when left out.")
    private @Nullable Path rules;

    @Mixin
    private Signature signature = new Signature();

    @Mixin
    private Span span = new Span();

    @Option(names = "--skip-backtest", description = "Don't look at what the rules would have changed.")
    private boolean skipBacktest;

    PublishCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        var home = governor.home();
        var files = FolderFiles.read(rules == null ? home.resolve("rules") : rules);
        try (var desk = governor.application().rules(home);
                var progress = governor.progress("backtest")) {
            var published = desk.publish(files, signature.signed(), skipBacktest ? null : span.wanted(), progress);
            new PublishedText(governor.out()).tell(published, "published");
        }
        return ExitCode.OK;
    }
}
