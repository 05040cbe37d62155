package org.kpigovernor.app;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kpigovernor.ingest.DeliveryCheck;
import org.kpigovernor.ingest.GroupCommit;
import org.kpigovernor.ingest.HeaderAllowList;
import org.kpigovernor.ingest.InboxWorker;
import org.kpigovernor.ingest.RefusalCounts;
import org.kpigovernor.ingest.measurement.MeasurementFiles;
import org.kpigovernor.ingest.poll.Poller;
import org.kpigovernor.ingest.routes.CamelApi;
import org.kpigovernor.ingest.routes.DroppedFiles;
import org.kpigovernor.ingest.routes.HttpServer;
import org.kpigovernor.ingest.routes.HttpServerSettings;
import org.kpigovernor.ingest.routes.PollRoutes;
import org.kpigovernor.ingest.routes.RouteSet;
import org.kpigovernor.ingest.routes.SqlApi;
import org.kpigovernor.ingest.routes.WebhookReceiver;
import org.kpigovernor.notify.Answers;
import org.kpigovernor.notify.Channel;
import org.kpigovernor.notify.OutboxWorker;
import org.kpigovernor.notify.mail.MailChannel;
import org.kpigovernor.notify.mail.Mailbox;
import org.kpigovernor.store.OtherDatabases;
import org.kpigovernor.web.OneClick;
import org.kpigovernor.web.Web;
import org.kpigovernor.web.WebPorts;

/**
 * What runs while the service is up: the HTTP server with its routes, and the workers of the inbox and the outbox. Rounds and reviews are
 * started by whoever owns the clock.
 */
final class Service implements AutoCloseable {
    private static final int MOST_WAITING = 10_000;

    private final Wiring wiring;
    private final InboxWorker inbox;
    private final GroupCommit commits;
    private final OtherDatabases databases;
    private final SqlApi api;
    private final MeasurementFiles files;
    private final Poller poller;
    private final MailChannel mail;
    private final Channels channels;
    private final OutboxWorker outbox;
    private final Answers answers;
    private final Optional<AnswerWatch> answerWatch;
    private final RuleComplaints complaints;
    private final HttpServer http;

    /**
     * Starts them; deliveries are taken as soon as this returns.
     *
     * @param news called after deliveries were translated
     */
    Service(Wiring wiring, OptionalInt port, Runnable news) throws IOException {
        this.wiring = wiring;
        this.inbox = wiring.intake.inboxWorker(news);
        this.commits = new GroupCommit(wiring.stores.inbox(), MOST_WAITING, inbox::wake);
        this.databases = wiring.intake.databases();
        this.api = new SqlApi(new CamelApi(wiring.configuration.polling()), databases);
        this.files = new MeasurementFiles(wiring.stores.inbox(), wiring.intake::knownNames, wiring.clock, inbox::wake);
        this.poller = wiring.intake.poller(api, inbox::wake);
        this.mail = new MailChannel(wiring.configuration.smtp(), wiring.clock);
        this.channels = new Channels(wiring.configuration.channels());
        this.outbox = new OutboxWorker(wiring.stores.outbox(), waysOut(), wiring.clock);
        this.answers = wiring.news.answers();
        this.answerWatch =
                wiring.configuration.imap().map(imap -> new AnswerWatch(new Mailbox(imap, answers, wiring.clock)));
        this.complaints = new RuleComplaints(wiring.news.ruleNotices(), wiring.clock, outbox::nudge);
        this.http = HttpServer.start(settings(port), routes());
    }

    private List<Channel> waysOut() {
        var others = channels.all(wiring.clock, wiring.stores.cases());
        return Stream.concat(Stream.of(mail), others.stream()).toList();
    }

    private HttpServerSettings settings(OptionalInt port) {
        var configuration = wiring.configuration;
        return new HttpServerSettings(
                configuration.host(),
                port.orElse(configuration.port()),
                configuration.ingest().maxBodyBytes());
    }

    private RouteSet routes() {
        var refusals = new RefusalCounts();
        var check = new DeliveryCheck(
                wiring.intake.translators(),
                new ConfiguredSignatures(wiring.configuration.ingest()),
                HeaderAllowList::kept,
                wiring.clock);
        var home = wiring.configuration.home();
        var routes = new RouteSet(
                home.resolve("routes"),
                Map.of(
                        WebhookReceiver.BEAN,
                        new WebhookReceiver(check, commits, refusals),
                        DroppedFiles.BEAN,
                        new DroppedFiles(files)),
                List.of(Web.route(ports(refusals))),
                DroppedFiles.from(home.resolve("data/measurements")));
        return PollRoutes.within(channels.within(routes), wiring.configuration.polling(), api, poller);
    }

    private WebPorts ports(RefusalCounts refusals) {
        var stores = wiring.stores;
        return new WebPorts(
                stores.readings(),
                stores.judgements(),
                stores.cases(),
                wiring.news.desk(),
                wiring.news.telling(),
                stores.outbox(),
                outbox::states,
                answers::counts,
                stores.slots(),
                stores.inbox(),
                stores.annotations(),
                wiring.reviews.initiatives(),
                () -> refusals.with(stores.inbox()),
                wiring::catalogue,
                () -> wiring.books.get().rules(),
                wiring.configuration::organisation,
                wiring.configuration::reviews,
                new WebRounds(wiring, wiring.round(), outbox),
                new WebBooks(wiring.workbench, wiring.keeper, complaints),
                new SourceDesk(
                        poller, wiring.configuration.ingest(), stores.measure().feeds())::all,
                wiring.reviews.reviewing(),
                new OneClick(wiring.news.tokens(), stores.suppressions()),
                wiring.clock);
    }

    /** Starts the workers, which the demonstration does without. */
    void startWorkers() {
        inbox.start();
        outbox.start();
        answerWatch.ifPresent(
                watch -> watch.start(wiring.configuration.imap().orElseThrow().every()));
    }

    List<String> routeIds() {
        return http.routeIds();
    }

    /** Every address that is answered, with its method. */
    List<String> addresses() {
        return Web.endpoints(ports(new RefusalCounts())).stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.template())
                .toList();
    }

    int port() {
        return http.port();
    }

    InboxWorker inbox() {
        return inbox;
    }

    RuleComplaints complaints() {
        return complaints;
    }

    OutboxWorker outbox() {
        return outbox;
    }

    /** Stops taking deliveries first, and ends what is under way. */
    @Override
    public void close() {
        poller.close();
        files.close();
        http.close();
        databases.close();
        commits.close();
        inbox.close();
        answerWatch.ifPresent(AnswerWatch::close);
        closeOutbox();
        mail.close();
    }

    private void closeOutbox() {
        try {
            outbox.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
