package org.kpigovernor.app;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.config.Configuration;
import org.kpigovernor.ingest.AccountKeys;
import org.kpigovernor.ingest.InboxWorker;
import org.kpigovernor.ingest.Translator;
import org.kpigovernor.ingest.Translators;
import org.kpigovernor.ingest.measurement.KnownNames;
import org.kpigovernor.ingest.poll.Api;
import org.kpigovernor.ingest.poll.Poller;
import org.kpigovernor.store.OtherDatabases;

/** What brings deliveries in and makes events of them, put together for one home folder. */
record Intake(Configuration configuration, Clock clock, Stores stores, Supplier<Catalogue> catalogue) {
    /** Translates what waits in the inbox; {@code drained} is called after each batch. */
    InboxWorker inboxWorker(Runnable drained) {
        return new InboxWorker(stores.inbox(), translators(), stores.events(), drained);
    }

    /**
     * Polls the sources that have a token.
     *
     * @param news called when something new came
     */
    Poller poller(Api api, Runnable news) {
        return new Poller(new Poller.Parts(
                configuration.polling(),
                source -> SourceFeeds.of(source, configuration, this::knownNames),
                api,
                stores.cursors(),
                clock,
                Math::random,
                // Only one process can have the embedded database; others are told apart
                stores.database().isH2() ? "this" : UUID.randomUUID().toString(),
                news));
    }

    /** The teams and KPIs that there are now. */
    KnownNames knownNames() {
        return SourceFeeds.known(configuration, catalogue.get());
    }

    /** The other databases that measurements are read from; whoever has them closes them. */
    OtherDatabases databases() {
        return new OtherDatabases(
                configuration.queries().databases(), configuration.home().resolve("lib"));
    }

    Map<String, Translator> translators() {
        var keys = new AccountKeys(AccountKeyFile.read(configuration.home()));
        return Translators.all(configuration.organisation().sources(), keys);
    }
}
