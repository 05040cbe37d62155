package org.kpigovernor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.TestDatabase;

class InboxWorkerTest {
    private final Database database = TestDatabase.open();
    private final JdbcInbox inbox = new JdbcInbox(database, Clock.systemUTC());
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Semaphore batches = new Semaphore(0);
    private final InboxWorker worker = new InboxWorker(inbox, PlainTranslator.all(), events::addAll, batches::release);

    @AfterEach
    void close() {
        worker.close();
        database.close();
    }

    @Test
    void whatWaitedBeforeTheStartIsTranslated() throws InterruptedException {
        inbox.accept(List.of(delivery("github", "a", "{}")));

        worker.start();

        assertThat(batches.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(events).extracting(event -> ((Measurement) event).team()).containsExactly("a");
    }

    @Test
    void itWakesWhenSomethingIsAccepted() throws InterruptedException {
        worker.start();
        try (var commits = new GroupCommit(inbox, 10, worker::wake)) {
            commits.keep(delivery("github", "a", "{}"));
            assertThat(batches.tryAcquire(3, TimeUnit.SECONDS)).isTrue();
        } catch (GroupCommit.NotKept e) {
            throw new AssertionError(e);
        }
        assertThat(events).hasSize(1);
    }

    @Test
    void eachOutcomeIsCountedAndASourceThatNothingTranslatesIsADeadLetter() {
        inbox.accept(List.of(
                delivery("github", "a", "{}"),
                delivery("github", "b", "{\"ping\":1}"),
                delivery("github", "c", "{\"broken\":1}"),
                delivery("svn", "d", "{}")));

        assertThat(worker.drainAll()).isEqualTo(4);

        assertThat(inbox.counts())
                .isEqualTo(Map.of(
                        "github", Map.of("translated", 1L, "unused:ping", 1L, "dead", 1L), "svn", Map.of("dead", 1L)));
        assertThat(inbox.deadLetters(1).get(0).reason()).contains("Nothing here translates the source svn");
    }

    @Test
    void afterTheStoreFailedItGoesOn() throws InterruptedException {
        inbox.accept(List.of(delivery("github", "a", "{}")));
        database.useTransaction(handle -> handle.execute("alter table inbox_count rename to gone"));
        worker.start();
        Thread.sleep(200);
        database.useTransaction(handle -> handle.execute("alter table gone rename to inbox_count"));

        worker.wake();

        assertThat(batches.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(inbox.backlog()).isZero();
        assertThat(inbox.deadLetters(1)).isEmpty();
    }

    private static Delivery delivery(String source, String id, String body) {
        return new Delivery(source, id, Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }
}
