package org.kpigovernor.app;

import java.nio.file.Path;
import java.time.Clock;
import org.kpigovernor.cases.Reconciler;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.config.Configuration;
import org.kpigovernor.config.ConfigurationLoader;
import org.kpigovernor.judge.Judge;
import org.kpigovernor.measure.IncrementalMeasure;
import org.kpigovernor.measure.Items;
import org.kpigovernor.measure.Unmapped;
import org.kpigovernor.review.OpenAnswers;
import org.kpigovernor.store.Database;
import org.kpigovernor.workbench.Backtest;
import org.kpigovernor.workbench.BookCheck;
import org.kpigovernor.workbench.HomeFolder;
import org.kpigovernor.workbench.Workbench;
import org.kpigovernor.workbench.git.GitHistory;

/** The rooms of one home folder, put together by plain constructors. Nothing runs by itself until somebody starts it. */
final class Wiring implements AutoCloseable {
    final Configuration configuration;
    final Clock clock;
    final Books books;
    final BookKeeper keeper;
    final Workbench workbench;
    final Stores stores;
    final Intake intake;
    final Newsroom news;
    final ReviewRoom reviews;
    private final GovernanceRound round;

    private Wiring(Configuration configuration, Clock clock, Stores stores, BookAhead ahead) {
        this.configuration = configuration;
        this.clock = clock;
        this.stores = stores;
        var home = new HomeFolder(configuration.home());
        home.recover();
        var check = new BookCheck(new TeamKpiCheck(configuration.home()));
        var history = new GitHistory();
        this.workbench = new Workbench(
                new Workbench.Parts(
                        stores.shelf(),
                        check,
                        home,
                        configuration.home().resolve("data"),
                        history,
                        new Backtest(stores.pastReadings()),
                        configuration::organisation),
                clock);
        this.keeper = BookKeeper.open(new BookKeeper.Parts(workbench, check, history, home.path()), ahead);
        this.books = keeper.books();
        this.intake = new Intake(configuration, clock, stores, this::catalogue);
        this.news = new Newsroom(configuration, clock, stores, books);
        this.reviews = new ReviewRoom(configuration, clock, stores, books, news);
        this.round = newRound();
    }

    /**
     * Reads the configuration, and opens the database and the active rule book.
     *
     * @throws org.kpigovernor.catalogue.ProblemsException with everything that is wrong with the files
     */
    static Wiring open(Path home, Clock clock) {
        var ahead = BookAhead.of(home.resolve("rules"));
        var configuration = ConfigurationLoader.load(home);
        var stores = Stores.over(Database.open(configuration.database()), clock);
        try {
            return new Wiring(configuration, clock, stores, ahead);
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    Catalogue catalogue() {
        return new ActiveCatalogue(books);
    }

    /** There is one, so that rounds run one at a time, whoever asks for them. */
    GovernanceRound round() {
        return round;
    }

    private GovernanceRound newRound() {
        var organisation = configuration.organisation();
        var stages = new GovernanceRound.Stages(
                new IncrementalMeasure(stores.measure()),
                new UnmappedFindings(new Unmapped(stores.measure().feeds()), organisation),
                new OpenAnswers(stores.answers(), organisation),
                new SilentSources(
                        configuration, stores.cursors(), stores.measure().feeds()),
                new Judge(
                        stores.readings(),
                        stores.judgements(),
                        stores.practices(),
                        new Items(stores.measure().contributions())),
                stores.ruleRecords(),
                new Reconciler(stores.cases(), stores.judgements()),
                news.escalations(),
                news.silenceReminders(),
                news.ruleNotices());
        return new GovernanceRound(books, organisation, stages);
    }

    @Override
    public void close() {
        stores.close();
        books.close();
    }
}
