package org.kpigovernor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.TestDatabase;

class GroupCommitTest {
    private final Database database = TestDatabase.open();
    private final Inbox inbox = new JdbcInbox(database, Clock.systemUTC());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void manyThreadsShareFewGroups() throws Exception {
        var groups = new AtomicInteger();
        var counting = new WatchedInbox(inbox, group -> groups.incrementAndGet());
        var threads = Executors.newFixedThreadPool(64);
        try (var commits = new GroupCommit(counting, 1_000, () -> {})) {
            var kept = new ArrayList<Future<?>>();
            for (int i = 0; i < 640; i++) {
                var id = "d" + i;
                kept.add(threads.submit(() -> {
                    commits.keep(delivery(id));
                    return true;
                }));
            }
            for (var one : kept) {
                one.get(20, TimeUnit.SECONDS);
            }
        }
        threads.shutdown();

        assertThat(inbox.backlog()).isEqualTo(640);
        assertThat(groups.get()).isLessThan(320);
    }

    @Test
    void whatIsHandedInWhenTheQueueIsFullIsTurnedAway() throws Exception {
        var entered = new Semaphore(0);
        var leave = new CountDownLatch(1);
        var slow = new WatchedInbox(inbox, group -> {
            entered.release();
            await(leave);
        });
        var threads = Executors.newCachedThreadPool();
        try (var commits = new GroupCommit(slow, 1, () -> {})) {
            threads.execute(() -> keep(commits, "being kept"));
            entered.acquire();
            var waiting = threads.submit(() -> keep(commits, "waits"));
            var third = threads.submit(() -> keep(commits, "waits too"));
            while (!waiting.isDone() && !third.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(waiting.isDone() ? waiting.get() : third.get()).contains("too many deliveries are waiting");
            leave.countDown();
        }
        threads.shutdown();
    }

    @Test
    void oneThatCannotBeStoredDoesNotTurnTheOthersAway() throws Exception {
        var first = new CountDownLatch(1);
        var picky = new WatchedInbox(inbox, group -> {
            await(first);
            if (group.stream().anyMatch(delivery -> delivery.id().equals("bad"))) {
                throw new IllegalStateException("can't store it");
            }
        });
        var threads = Executors.newCachedThreadPool();
        try (var commits = new GroupCommit(picky, 10, () -> {})) {
            var results = new ArrayList<Future<String>>();
            for (var id : List.of("good", "bad", "fine")) {
                results.add(threads.submit(() -> keep(commits, id)));
            }
            first.countDown();
            assertThat(results.get(0).get(10, TimeUnit.SECONDS)).isEqualTo("kept");
            assertThat(results.get(1).get(10, TimeUnit.SECONDS)).contains("the store doesn't take it");
            assertThat(results.get(2).get(10, TimeUnit.SECONDS)).isEqualTo("kept");
        }
        threads.shutdown();
    }

    @Test
    void afterItIsClosedNothingIsTaken() {
        var commits = new GroupCommit(inbox, 10, () -> {});
        commits.close();

        assertThatThrownBy(() -> commits.keep(delivery("late")))
                .isInstanceOf(GroupCommit.NotKept.class)
                .hasMessage("the service is stopping");
    }

    private static String keep(GroupCommit commits, String id) {
        try {
            commits.keep(delivery(id));
            return "kept";
        } catch (GroupCommit.NotKept e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Delivery delivery(String id) {
        return new Delivery("github", id, Map.of(), new byte[] {'{', '}'}, Instant.EPOCH);
    }
}
