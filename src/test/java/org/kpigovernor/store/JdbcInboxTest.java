package org.kpigovernor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Translation;

@Tag("database")
class JdbcInboxTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final Translation NOTHING = new Translation.Events(List.of());

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private Database database;
    private JdbcInbox inbox;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        inbox = new JdbcInbox(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasAcceptedComesOutAsItWent() {
        var body = "{\"text\":\"%s\"}".formatted("Grüße ".repeat(500)).getBytes(StandardCharsets.UTF_8);
        inbox.accept(List.of(new Delivery("github", "d-1", Map.of("x-github-event", "push"), body, NOW)));

        var out = new ArrayList<Delivery>();
        inbox.drain(10, collect(out));

        assertThat(out).hasSize(1);
        assertThat(out.get(0).body()).isEqualTo(body);
        assertThat(out.get(0).headers()).containsExactly(Map.entry("x-github-event", "push"));
        assertThat(out.get(0).receivedAt()).isEqualTo(NOW);
    }

    @Test
    void aSecondDeliveryWithTheSameIdChangesNothingInAnyGroup() {
        assertThat(inbox.accept(List.of(delivery("a"), delivery("b"), delivery("a"))))
                .isEqualTo(2);
        assertThat(inbox.accept(List.of(delivery("b"), delivery("c")))).isEqualTo(1);

        assertThat(drained()).containsExactly("a", "b", "c");
        assertThat(inbox.accept(List.of(delivery("a")))).isZero();
        assertThat(drained()).isEmpty();
        assertThat(inbox.counts()).isEqualTo(Map.of("github", Map.of("translated", 3L, "duplicate", 3L)));
    }

    @Test
    void theSameIdOfAnotherSourceIsAnotherDelivery() {
        var other = new Delivery("gitlab", "a", Map.of(), new byte[] {1}, NOW);

        assertThat(inbox.accept(List.of(delivery("a"), other))).isEqualTo(2);
    }

    @Test
    void deliveriesAreTranslatedInTheOrderInWhichTheyCame() {
        var ids = IntStream.range(0, 2_500)
                .mapToObj(i -> "d" + (i * 7919) % 2_500)
                .toList();
        inbox.accept(ids.stream().map(JdbcInboxTest::delivery).toList());
        inbox.accept(List.of(delivery("last")));

        var out = new ArrayList<String>();
        while (inbox.drain(300, delivery -> collect(out, delivery)) > 0) {
            assertThat(inbox.backlog()).isEqualTo(2_501 - out.size());
        }

        assertThat(out).hasSize(2_501).startsWith(ids.get(0), ids.get(1)).endsWith(ids.get(2_499), "last");
    }

    @Test
    void whatCannotBeTranslatedIsADeadLetterAndCanBeReplayed() {
        inbox.accept(List.of(delivery("a"), delivery("b"), delivery("c")));

        inbox.drain(10, delivery -> delivery.id().equals("b") ? new Translation.Untranslatable("no\0date\n") : NOTHING);

        var dead = inbox.deadLetters(10);
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0).delivery().id()).isEqualTo("b");
        assertThat(dead.get(0).reason()).isEqualTo("no date");
        assertThat(dead.get(0).at()).isEqualTo(NOW);
        assertThat(inbox.replay("github", "a")).isFalse();
        assertThat(inbox.replay("github", "b")).isTrue();
        assertThat(drained()).containsExactly("b");
        assertThat(inbox.deadLetters(10)).isEmpty();
        assertThat(inbox.counts().get("github")).isEqualTo(Map.of("translated", 3L));
    }

    @Test
    void outcomesAreCounted() {
        inbox.accept(List.of(delivery("a"), delivery("b"), delivery("c")));
        inbox.drain(1, delivery -> new Translation.Unused("ping"));
        inbox.drain(1, delivery -> new Translation.Untranslatable("no date"));

        assertThat(inbox.counts()).isEqualTo(Map.of("github", Map.of("unused:ping", 1L, "dead", 1L, "waiting", 1L)));
    }

    @Test
    void oneThatAlwaysFailsBecomesADeadLetterAndHoldsUpNoOther() {
        inbox.accept(List.of(delivery("a"), delivery("b"), delivery("c")));
        database.useTransaction(handle -> handle.execute("create table seen (id varchar(10))"));

        int handled = inbox.drain(10, delivery -> {
            database.useTransaction(handle -> handle.execute("insert into seen values (?)", delivery.id()));
            if (delivery.id().equals("b")) {
                throw new IllegalStateException("can't record b");
            }
            return NOTHING;
        });

        assertThat(handled).isEqualTo(3);
        assertThat(seen()).containsExactlyInAnyOrder("a", "c");
        assertThat(inbox.deadLetters(10).get(0).reason()).contains("failed 3 times", "can't record b");
        assertThat(inbox.backlog()).isZero();
    }

    @Test
    void oneThatFailsOnceIsTriedAgainInItsPlace() {
        inbox.accept(List.of(delivery("a"), delivery("b"), delivery("c")));
        var failures = new ArrayList<>(List.of("b"));
        var out = new ArrayList<String>();

        inbox.drain(10, delivery -> {
            if (failures.remove(delivery.id())) {
                out.clear();
                throw new IllegalStateException("deadlock");
            }
            return collect(out, delivery);
        });

        assertThat(out).containsExactly("a", "b", "c");
        assertThat(inbox.deadLetters(10)).isEmpty();
    }

    @Test
    void aStackThatOverflowsIsAFailureOfThatDeliveryOnly() {
        inbox.accept(List.of(delivery("a"), delivery("b")));

        inbox.drain(10, delivery -> {
            if (delivery.id().equals("a")) {
                throw new StackOverflowError();
            }
            return NOTHING;
        });

        assertThat(inbox.counts().get("github")).isEqualTo(Map.of("translated", 1L, "dead", 1L));
    }

    @Test
    void oneNodeTranslatesAtATime() throws Exception {
        inbox.accept(List.of(delivery("a"), delivery("b")));
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();

        Future<Integer> first = threads.submit(() -> inbox.drain(1, delivery -> {
            inside.countDown();
            waitFor(leave);
            return NOTHING;
        }));
        waitFor(inside);
        assertThat(new JdbcInbox(database, clock).drain(10, delivery -> NOTHING))
                .isZero();
        leave.countDown();

        assertThat(first.get(5, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(drained()).containsExactly("b");
        threads.shutdown();
    }

    @Test
    void manyThreadsCanAcceptTheSameDeliveriesAtOnce() throws Exception {
        var group = IntStream.range(0, 200).mapToObj(i -> delivery("d" + i)).toList();
        var threads = Executors.newFixedThreadPool(4);
        var results = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 4; i++) {
            results.add(threads.submit(() -> inbox.accept(group)));
        }

        int fresh = 0;
        for (var result : results) {
            fresh += result.get(20, TimeUnit.SECONDS);
        }

        assertThat(fresh).isEqualTo(200);
        assertThat(inbox.backlog()).isEqualTo(200);
        threads.shutdown();
    }

    @Test
    void anIdThatIsTooLongOrUnprintableStillMakesADeliveryUnique() {
        var odd =
                List.of(delivery("x".repeat(5_000)), delivery("x".repeat(5_001)), delivery("nul\0"), delivery("nul\0"));

        assertThat(inbox.accept(odd)).isEqualTo(3);
        assertThat(inbox.accept(odd)).isZero();
    }

    @Test
    void aBatchIsCutBeforeItsBodiesFillTheMemory() {
        var body = new byte[6 * 1024 * 1024];
        for (var id : List.of("a", "b", "c", "d")) {
            inbox.accept(List.of(new Delivery("github", id, Map.of(), body, NOW)));
        }

        assertThat(inbox.drain(100, delivery -> NOTHING)).isEqualTo(2);
        assertThat(inbox.drain(100, delivery -> NOTHING)).isEqualTo(2);
    }

    @Test
    void whenTheStoreItselfFailsNothingIsBuried() {
        inbox.accept(List.of(delivery("a")));
        database.useTransaction(handle -> handle.execute("alter table inbox_count rename to gone"));

        assertThatThrownBy(() -> inbox.drain(10, delivery -> NOTHING)).isInstanceOf(RuntimeException.class);

        database.useTransaction(handle -> handle.execute("alter table gone rename to inbox_count"));
        assertThat(drained()).containsExactly("a");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> seen() {
        return database.inTransaction(handle ->
                handle.createQuery("select id from seen").mapTo(String.class).list());
    }

    private List<String> drained() {
        var out = new ArrayList<String>();
        inbox.drain(1_000, delivery -> collect(out, delivery));
        return out;
    }

    private static Translation collect(List<String> out, Delivery delivery) {
        out.add(delivery.id());
        return NOTHING;
    }

    private static Function<Delivery, Translation> collect(List<Delivery> out) {
        return delivery -> {
            out.add(delivery);
            return NOTHING;
        };
    }

    private static Delivery delivery(String id) {
        return new Delivery("github", id, Map.of(), "{}".getBytes(StandardCharsets.UTF_8), NOW);
    }
}
