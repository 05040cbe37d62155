package org.kpigovernor.ingest.routes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.ingest.HeaderAllowList;
import org.kpigovernor.ingest.Importer;
import org.kpigovernor.ingest.InboxWorker;
import org.kpigovernor.ingest.PlainTranslator;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcInbox;

/** A process of its own that a test kills: {@code serve DATABASE PORTFILE} or {@code import DATABASE FILE}. */
public final class DoomedService {
    private DoomedService() {}

    public static void main(String[] args) throws Exception {
        var database = open(Path.of(args[1]));
        var inbox = new JdbcInbox(database, Clock.systemUTC());
        if (args[0].equals("serve")) {
            var service = new TestService(inbox);
            Files.writeString(Path.of(args[2]), Integer.toString(service.server.port()));
            Thread.sleep(60_000);
        } else {
            importFile(database, inbox, Path.of(args[2]));
        }
        System.exit(0);
    }

    static Database open(Path file) {
        var database = Database.open(Database.embedded(file));
        database.useTransaction(
                handle -> handle.execute("create table if not exists recorded (id varchar(40) not null)"));
        return database;
    }

    static Importer.Imported importFile(Database database, JdbcInbox inbox, Path file) throws Exception {
        return new Importer(worker(database, inbox), PlainTranslator.all(), HeaderAllowList::kept)
                .importFile(file, (bytes, total) -> {
                    if (bytes > 0) {
                        System.out.println(bytes);
                    }
                });
    }

    static InboxWorker worker(Database database, JdbcInbox inbox) {
        return new InboxWorker(inbox, PlainTranslator.all(), events -> record(database, events), () -> {});
    }

    /** Not idempotent on purpose: a delivery that is translated twice would show. */
    private static void record(Database database, List<? extends Event> events) {
        database.useTransaction(handle -> events.forEach(
                event -> handle.execute("insert into recorded values (?)", ((Measurement) event).team())));
    }
}
