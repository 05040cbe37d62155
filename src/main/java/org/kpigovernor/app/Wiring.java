package org.kpigovernor.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.cases.Reconciler;
import org.kpigovernor.cases.SilenceDesk;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.config.Configuration;
import org.kpigovernor.config.ConfigurationLoader;
import org.kpigovernor.judge.Initiatives;
import org.kpigovernor.judge.Judge;
import org.kpigovernor.measure.IncrementalMeasure;
import org.kpigovernor.measure.Items;
import org.kpigovernor.measure.Unmapped;
import org.kpigovernor.notify.Answers;
import org.kpigovernor.notify.Audience;
import org.kpigovernor.notify.CaseEvents;
import org.kpigovernor.notify.CaseMails;
import org.kpigovernor.notify.CaseViews;
import org.kpigovernor.notify.ChannelNews;
import org.kpigovernor.notify.EscalationPorts;
import org.kpigovernor.notify.Escalations;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.MailTexts;
import org.kpigovernor.notify.Preview;
import org.kpigovernor.notify.RuleNotices;
import org.kpigovernor.notify.SignedTokens;
import org.kpigovernor.notify.SilenceReminders;
import org.kpigovernor.review.AnswerDesk;
import org.kpigovernor.review.DigestComposer;
import org.kpigovernor.review.DigestPorts;
import org.kpigovernor.review.Invitations;
import org.kpigovernor.review.OpenAnswers;
import org.kpigovernor.review.QuarterlySheets;
import org.kpigovernor.review.ReviewPorts;
import org.kpigovernor.review.ReviewRunner;
import org.kpigovernor.review.ReviewWriters;
import org.kpigovernor.review.Reviews;
import org.kpigovernor.review.RollUps;
import org.kpigovernor.review.RuleDigests;
import org.kpigovernor.review.quartz.QuartzCronTimes;
import org.kpigovernor.store.Database;
import org.kpigovernor.web.Reviewing;
import org.kpigovernor.web.Telling;
import org.kpigovernor.workbench.Backtest;
import org.kpigovernor.workbench.BookCheck;
import org.kpigovernor.workbench.HomeFolder;
import org.kpigovernor.workbench.Workbench;
import org.kpigovernor.workbench.git.GitHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rooms of one home folder, put together by plain constructors. Nothing runs by itself until somebody starts it. */
final class Wiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    final Configuration configuration;
    final Clock clock;
    final Books books;
    final BookKeeper keeper;
    final Workbench workbench;
    final Stores stores;
    final Intake intake;
    private final MailTexts texts;
    private final SignedTokens tokens;
    private final GovernanceRound round;

    private Wiring(Configuration configuration, Clock clock, Stores stores, BookAhead ahead) {
        this.configuration = configuration;
        this.clock = clock;
        this.stores = stores;
        this.tokens = new SignedTokens(KeyFile.read(configuration.home(), "link-key"));
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
        this.texts = MailTexts.of(configuration.home(), this::tellBroken);
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

    private void tellBroken(Problem text) {
        LOG.warn("{}; the shipped text is sent instead", text);
        ruleNotices().brokenText(books.get(), text, clock.instant());
    }

    /** What is told of rules that can't be used. */
    RuleNotices ruleNotices() {
        return new RuleNotices(stores.outbox(), identity(), audience(), texts.templates());
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
                escalations(),
                new SilenceReminders(
                        new SilenceReminders.Ports(
                                stores.silences(), stores.heldNews(), stores.cases(), stores.outbox(), this::catalogue),
                        identity(),
                        texts.templates()),
                ruleNotices());
        return new GovernanceRound(books, organisation, stages);
    }

    /** What is told of cases, and what would be. */
    Escalations escalations() {
        var ports = new EscalationPorts(
                stores.cases(),
                stores.judgements(),
                stores.outbox(),
                stores.heldNews(),
                stores.silences(),
                this::catalogue,
                new QuartzCronTimes()::next);
        return new Escalations(ports, new CaseMails(caseViews()), configuration.escalations(), audience());
    }

    private CaseViews caseViews() {
        return new CaseViews(stores.readings(), stores.judgements(), this::catalogue, identity(), texts);
    }

    /** Whom news gets to besides, and who doesn't want to be mailed any more. */
    private Audience audience() {
        var voices = Channels.voices(configuration.channels(), configuration.baseUrl());
        var events = new CaseEvents(stores.cases(), caseViews());
        return new Audience(stores.suppressions(), new ChannelNews(voices, stores.outbox(), stores.outbox(), events));
    }

    private MailIdentity identity() {
        return new MailIdentity(configuration.baseUrl(), configuration.smtp().from(), tokens);
    }

    /** Signs the links of mails and chat messages. */
    SignedTokens tokens() {
        return tokens;
    }

    ReviewPorts reviewPorts() {
        return new ReviewPorts(
                stores.readings(),
                stores.judgements(),
                stores.cases(),
                initiatives(),
                stores.annotations(),
                stores.answers(),
                this::catalogue);
    }

    ReviewWriters writers() {
        return new ReviewWriters(
                new Reviews(reviewPorts(), identity(), texts),
                new RollUps(reviewPorts(), identity(), texts.templates()),
                digests());
    }

    Reviewing reviewing() {
        var runner = reviewRunner();
        return new Reviewing(
                () -> runner.upcoming(configuration.organisation(), configuration.reviews(), clock.instant()),
                new QuarterlySheets(reviewPorts(), identity()),
                stores.answers(),
                new AnswerDesk(stores.answers(), configuration::organisation, this::catalogue, clock));
    }

    Initiatives initiatives() {
        return new Initiatives(stores.readings(), this::catalogue, configuration.initiatives());
    }

    private DigestComposer digests() {
        var ports = new DigestPorts(
                stores.judgements(),
                stores.ruleRecords(),
                stores.cases(),
                () -> DigestPorts.Book.of(books.get()),
                configuration::organisation);
        return new RuleDigests(ports, identity(), texts.templates());
    }

    ReviewRunner reviewRunner() {
        return new ReviewRunner(
                stores.slots(),
                writers(),
                new Invitations(identity()),
                stores.outbox(),
                new QuartzCronTimes(),
                audience());
    }

    /** What people answer to mails. */
    Answers answers() {
        return new Answers(
                new Answers.Ports(stores.outbox(), stores.cases(), desk(), stores.handledMails()), identity(), clock);
    }

    Telling telling() {
        return new Telling(new SilenceDesk(stores.silences(), clock), stores.heldNews(), this::preview);
    }

    /** Of a team that is no longer governed nobody is told anything. */
    Preview preview(Case subject, Instant asOf) {
        var organisation = configuration.organisation();
        return organisation
                .team(subject.team())
                .map(team -> escalations().preview(subject, organisation, team, asOf))
                .orElseGet(() -> Preview.nothing(asOf));
    }

    Desk desk() {
        return new Desk(stores.cases(), clock);
    }

    @Override
    public void close() {
        stores.close();
        books.close();
    }
}
