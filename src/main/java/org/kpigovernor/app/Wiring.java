package org.kpigovernor.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.cases.Reconciler;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.config.Configuration;
import org.kpigovernor.config.ConfigurationLoader;
import org.kpigovernor.ingest.AccountKeys;
import org.kpigovernor.ingest.InboxWorker;
import org.kpigovernor.ingest.Translators;
import org.kpigovernor.judge.Judge;
import org.kpigovernor.measure.IncrementalMeasure;
import org.kpigovernor.measure.Unmapped;
import org.kpigovernor.notify.CaseMails;
import org.kpigovernor.notify.Escalations;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.review.DigestComposer;
import org.kpigovernor.review.DigestPorts;
import org.kpigovernor.review.ReviewComposer;
import org.kpigovernor.review.ReviewPorts;
import org.kpigovernor.review.ReviewRunner;
import org.kpigovernor.review.Reviews;
import org.kpigovernor.review.RuleDigests;
import org.kpigovernor.review.quartz.QuartzCronTimes;
import org.kpigovernor.store.Database;

/** The rooms of one home folder, put together by plain constructors. Nothing runs by itself until somebody starts it. */
final class Wiring implements AutoCloseable {
    final Configuration configuration;
    final Clock clock;
    final Books books;
    final Stores stores;

    private Wiring(Configuration configuration, Clock clock, Books books, Stores stores) {
        this.configuration = configuration;
        this.clock = clock;
        this.books = books;
        this.stores = stores;
    }

    /**
     * Reads rules and configuration, and opens the database.
     *
     * @throws org.kpigovernor.catalogue.ProblemsException with everything that is wrong with the files
     */
    static Wiring open(Path home, Clock clock) {
        var books = new Books(home.resolve("rules"), clock);
        try {
            var configuration = ConfigurationLoader.load(home, ids(books.get().catalogue()));
            return new Wiring(configuration, clock, books, Stores.over(Database.open(configuration.database()), clock));
        } catch (RuntimeException e) {
            books.close();
            throw e;
        }
    }

    private static java.util.Set<String> ids(Catalogue catalogue) {
        return catalogue.kpis().stream().map(KpiDefinition::id).collect(Collectors.toUnmodifiableSet());
    }

    Catalogue catalogue() {
        return books.get().catalogue();
    }

    GovernanceRound round() {
        var organisation = configuration.organisation();
        var stages = new GovernanceRound.Stages(
                new IncrementalMeasure(stores.measure()),
                new UnmappedFindings(new Unmapped(stores.measure().feeds()), organisation),
                new Judge(stores.readings(), stores.judgements()),
                stores.ruleRecords(),
                new Reconciler(stores.cases(), stores.judgements()),
                escalations());
        return new GovernanceRound(books, organisation, stages);
    }

    private Escalations escalations() {
        var mails = new CaseMails(stores.readings(), stores.judgements(), this::catalogue, identity());
        return new Escalations(
                stores.cases(), stores.judgements(), stores.outbox(), mails, configuration.escalations());
    }

    private MailIdentity identity() {
        return new MailIdentity(configuration.baseUrl(), configuration.smtp().from());
    }

    ReviewComposer reviews() {
        return new Reviews(
                new ReviewPorts(stores.readings(), stores.judgements(), stores.cases(), this::catalogue), identity());
    }

    DigestComposer digests() {
        var ports = new DigestPorts(
                stores.judgements(),
                stores.ruleRecords(),
                stores.cases(),
                () -> DigestPorts.Book.of(books.get()),
                configuration::organisation);
        return new RuleDigests(ports, identity());
    }

    ReviewRunner reviewRunner() {
        return new ReviewRunner(stores.slots(), reviews(), digests(), stores.outbox(), new QuartzCronTimes());
    }

    Desk desk() {
        return new Desk(stores.cases(), clock);
    }

    /** Translates what waits in the inbox; {@code drained} is called after each batch. */
    InboxWorker inboxWorker(Runnable drained) {
        return new InboxWorker(stores.inbox(), translators(), stores.events(), drained);
    }

    java.util.Map<String, org.kpigovernor.ingest.Translator> translators() {
        var keys = new AccountKeys(AccountKeyFile.read(configuration.home()));
        return Translators.all(configuration.organisation().sources(), keys);
    }

    @Override
    public void close() {
        stores.close();
        books.close();
    }
}
