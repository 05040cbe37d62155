package org.kpigovernor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.TestDatabase;

@Tag("database")
class ImporterTest {
    @TempDir
    private Path folder;

    private final List<Event> events = new ArrayList<>();
    private Database database;
    private JdbcInbox inbox;
    private String failing = "";
    private Importer importer;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        inbox = new JdbcInbox(database, Clock.systemUTC());
        var worker = new InboxWorker(inbox, PlainTranslator.all(), this::record, () -> {});
        importer = new Importer(worker, PlainTranslator.all(), HeaderAllowList::kept);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyLineBecomesADeliveryThatIsTranslated() throws IOException {
        var imported = run(line("2026-03-02T09:00:00Z", "a"), line("2026-03-01T09:00:00+01:00", "b"));

        assertThat(imported)
                .isEqualTo(new Importer.Imported(
                        2, 2, Instant.parse("2026-03-01T08:00:00Z"), Instant.parse("2026-03-02T09:00:00Z"), List.of()));
        assertThat(events).extracting(Event::observedAt).containsExactly(imported.last(), imported.first());
    }

    @Test
    void importingAgainChangesNothing() throws IOException {
        run(line("2026-03-02T09:00:00Z", "a"), line("2026-03-02T09:00:00Z", "b"));
        var again = run(line("2026-03-02T09:00:00Z", "a"), line("2026-03-02T09:00:00Z", "b"));

        assertThat(again.deliveries()).isEqualTo(2);
        assertThat(again.fresh()).isZero();
        assertThat(events).hasSize(2);
    }

    @Test
    void theBodyIsKeptAsItStandsInTheLineAndTheHeadersThatAreAllowed() throws IOException {
        run(
                "{\"body\" : { \"n\" : 1.50, \"s\":\"ü\\u00fc\" } ,\"headers\":{\"X-GitHub-Delivery\":\"a\",\"X-Evil\":\"1\"},"
                        + "\"more\":[{}],\"source\":\"github\",\"at\":\"2026-03-02T09:00:00Z\"}");
        database.useTransaction(handle -> handle.execute("insert into inbox_waiting select seq, source, 1 from inbox"));

        var kept = new ArrayList<Delivery>();
        inbox.drain(1, delivery -> {
            kept.add(delivery);
            return new Translation.Unused("x");
        });

        assertThat(new String(kept.get(0).body(), StandardCharsets.UTF_8))
                .isEqualTo("{ \"n\" : 1.50, \"s\":\"ü\\u00fc\" }");
        assertThat(kept.get(0).headers()).containsOnlyKeys("x-github-delivery");
    }

    @Test
    void linesThatAreNotDeliveriesAreToldAndTheOthersCount() throws IOException {
        var imported = run(
                line("2026-03-02T09:00:00Z", "a"),
                "{\"at\":",
                "",
                "{\"at\":\"2026-03-02T09:00:00Z\",\"source\":\"githb\",\"body\":{}}",
                "{\"at\":\"yesterday\",\"source\":\"github\",\"body\":{}}",
                "{\"at\":\"2026-03-02T09:00:00Z\",\"source\":\"github\",\"body\":\"text\"}",
                "{\"at\":\"2026-03-02T09:00:00Z\",\"source\":\"measurement\",\"body\":{\"team\":\"a\"}}",
                line("2026-03-02T09:00:00Z", "b"));

        assertThat(imported.fresh()).isEqualTo(2);
        assertThat(imported.problems()).extracting(Problem::line).containsExactly(2, 4, 5, 6, 7);
        assertThat(imported.problems().get(1).toString())
                .endsWith("in.jsonl:4: nothing here knows the source `githb` — did you mean `github`?");
    }

    @Test
    void aMeasurementIsTakenAsItsTranslatorTakesIt() throws IOException {
        var imported = run(
                measurement("{\"team\":\"a\",\"kpi\":\"nps\",\"at\":\"2026-03-02 09:00:00 UTC\",\"value\":5}"),
                measurement("{\"team\":\"A team\",\"kpi\":\"nps\",\"at\":\"2026-03-02T09:00:00Z\",\"value\":5}"),
                measurement("{\"team\":\"a\",\"kpi\":\"nps\",\"at\":\"9026-03-02T09:00:00Z\",\"value\":5}"));

        assertThat(imported.fresh()).isEqualTo(1);
        assertThat(imported.problems()).extracting(Problem::line).containsExactly(2, 3);
    }

    @Test
    void aLineThatIsTooLongIsToldAndTheNextOneCounts() throws IOException {
        var imported = run(
                "{\"at\":\"2026-03-02T09:00:00Z\",\"source\":\"github\",\"body\":{\"a\":\"" + "x".repeat(26 << 20)
                        + "\"}}",
                line("2026-03-02T09:00:00Z", "b"));

        assertThat(imported.problems().get(0).what()).isEqualTo("the line is too long");
        assertThat(imported.fresh()).isEqualTo(1);
    }

    @Test
    void manyLinesAreKeptInGroupsAndProgressIsTold() throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 20_000; i++) {
            lines.add(line("2026-03-02T09:00:00Z", "d" + i));
        }
        Files.write(folder.resolve("in.jsonl"), lines);
        var told = new AtomicInteger();

        importer.importFile(folder.resolve("in.jsonl"), (bytes, total) -> {
            assertThat(bytes).isLessThanOrEqualTo(total);
            told.incrementAndGet();
        });

        assertThat(told.get()).isEqualTo(3);
        assertThat(events).hasSize(20_000);
        assertThat(inbox.backlog()).isZero();
    }

    @Test
    void oneThatCannotBeRecordedIsADeadLetterAndTheOthersCount() throws IOException {
        failing = "b";

        var imported = run(
                line("2026-03-02T09:00:00Z", "a"),
                line("2026-03-02T09:00:00Z", "b"),
                line("2026-03-02T09:00:00Z", "c"));

        assertThat(imported.fresh()).isEqualTo(3);
        assertThat(events).extracting(event -> ((Measurement) event).team()).containsExactly("a", "c");
        assertThat(inbox.deadLetters(10).get(0).reason()).contains("failed 3 times", "b can't be recorded");
        assertThat(inbox.backlog()).isZero();
    }

    @Test
    void whatWaitedBeforeIsTranslatedFirst() throws IOException {
        inbox.accept(List.of(new Delivery("github", "early", Map.of(), new byte[] {'{', '}'}, Instant.EPOCH)));

        run(line("2026-03-02T09:00:00Z", "a"));

        assertThat(events).extracting(event -> ((Measurement) event).team()).containsExactly("early", "a");
    }

    @Test
    void outcomesAreCountedAsThoseOfWebhooksAre() throws IOException {
        run(
                line("2026-03-02T09:00:00Z", "a"),
                line("2026-03-02T09:00:00Z", "a"),
                line("2026-03-02T09:00:00Z", "p").replace("\"n\"", "\"ping\""),
                line("2026-03-02T09:00:00Z", "x").replace("\"n\"", "\"broken\""));

        assertThat(inbox.counts().get("github"))
                .isEqualTo(Map.of("translated", 1L, "duplicate", 1L, "unused:ping", 1L, "dead", 1L));
        assertThat(inbox.replay("github", "x")).isTrue();
    }

    private void record(List<? extends Event> some) {
        for (var event : some) {
            if (((Measurement) event).team().equals(failing)) {
                throw new IllegalStateException(failing + " can't be recorded");
            }
        }
        events.addAll(some);
    }

    private Importer.Imported run(String... lines) throws IOException {
        Files.write(folder.resolve("in.jsonl"), List.of(lines));
        return importer.importFile(folder.resolve("in.jsonl"), (bytes, total) -> {});
    }

    private static String measurement(String body) {
        return "{\"at\":\"2026-03-02T09:00:00Z\",\"source\":\"measurement\",\"body\":" + body + "}";
    }

    private static String line(String at, String id) {
        return "{\"at\":\"%s\",\"source\":\"github\",\"headers\":{\"X-GitHub-Delivery\":\"%s\"},\"body\":{\"n\":\"%s\"}}"
                .formatted(at, id, id);
    }
}
