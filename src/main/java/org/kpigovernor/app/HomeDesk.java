package org.kpigovernor.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cli.Progress;
import org.kpigovernor.cli.RuleDesk;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Backtested;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.ChangeLog;
import org.kpigovernor.workbench.CsvLog;
import org.kpigovernor.workbench.Published;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Wanted;

/** Rule books over the home's own database. */
record HomeDesk(Wiring wiring) implements RuleDesk {
    static final String TEAMS_JUDGED = "of the teams judged by both books";

    @Override
    public List<Book> books() {
        return WebBooks.activeFirst(wiring.workbench.shelf());
    }

    @Override
    public List<Activation> activations() {
        return wiring.workbench.shelf().activations();
    }

    @Override
    public Published publish(FolderFiles files, Signed by, @Nullable Wanted weeks, Progress progress) {
        return wiring.workbench.publish(files, by, weeks, told(progress));
    }

    @Override
    public Published rollback(String wanted, Signed by) {
        return wiring.workbench.rollback(wanted, by);
    }

    @Override
    public Backtested backtest(FolderFiles files, Wanted weeks, @Nullable Appendable csv, Progress progress) {
        ChangeLog log = csv == null ? ChangeLog.none() : new CsvLog(csv);
        return Backtested.of(wiring.workbench.backtest(files, weeks, log, told(progress)));
    }

    private static org.kpigovernor.workbench.Backtest.Progress told(Progress progress) {
        return (teams, all) -> progress.reached(teams, all, TEAMS_JUDGED);
    }

    @Override
    public void close() {
        wiring.close();
    }
}
