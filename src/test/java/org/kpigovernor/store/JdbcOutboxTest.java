package org.kpigovernor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.notify.Notices.WRITTEN;
import static org.kpigovernor.notify.Notices.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.notify.Outbox;

@Tag("database")
class JdbcOutboxTest {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private final Database database = TestDatabase.open();
    private final JdbcOutbox outbox = new JdbcOutbox(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNoticeComesBackAsItWasWritten() {
        var written = notice("n1", "owner@example.com", "Größe", Map.of("In-Reply-To", "<C-1@kpi>"));
        assertThat(outbox.write(written)).isTrue();
        var found = outbox.find("n1").orElseThrow();
        assertThat(found.notice()).usingRecursiveComparison().isEqualTo(written);
        assertThat(found.state()).isEqualTo("waiting");
        assertThat(found.doneAt()).isNull();
    }

    @Test
    void aSecondNoticeWithTheSameKeyChangesNothing() {
        outbox.write(notice("n1"));
        assertThat(outbox.write(notice("n1", "other@example.com", "other", Map.of())))
                .isFalse();
        assertThat(outbox.writeUnsent(notice("n1"), "history")).isFalse();
        assertThat(outbox.find("n1").orElseThrow().notice().recipient()).isEqualTo("owner@example.com");
        assertThat(outbox.find(null, null, 10)).hasSize(1);
    }

    @Test
    void whatIsLeasedIsNobodyElsesUntilTheLeaseEnds() {
        outbox.write(notice("n1"));
        outbox.write(notice("n2"));
        assertThat(lease("a", 1, WRITTEN)).containsExactly("n1");
        assertThat(lease("b", 5, WRITTEN)).containsExactly("n2");
        assertThat(lease("c", 5, WRITTEN.plus(LEASE).minusSeconds(1))).isEmpty();
        assertThat(lease("c", 5, WRITTEN.plus(LEASE))).containsExactly("n1", "n2");
    }

    @Test
    void whoseLeaseEndedAndWasTakenOverHasNoSayAnyMore() {
        outbox.write(notice("n1"));
        lease("slow", 1, WRITTEN);
        lease("next", 1, WRITTEN.plus(LEASE));
        assertThat(outbox.sent(List.of("n1"), "slow", WRITTEN)).isZero();
        outbox.dead("n1", "slow", WRITTEN, "550");
        outbox.retry("n1", "slow", WRITTEN, "451");
        outbox.release(List.of("n1"), "slow");
        assertThat(lease("third", 1, WRITTEN.plus(LEASE).plusSeconds(1))).isEmpty();
        assertThat(outbox.sent(List.of("n1"), "next", WRITTEN)).isEqualTo(1);
        assertThat(outbox.find("n1").orElseThrow().attempts()).isEqualTo(2);
    }

    @Test
    void whatIsGivenBackIsDueAtOnceAndWasNoAttempt() {
        outbox.write(notice("n1"));
        lease("a", 1, WRITTEN);
        outbox.release(List.of("n1"), "a");
        assertThat(outbox.find("n1").orElseThrow().attempts()).isZero();
        assertThat(lease("b", 1, WRITTEN)).containsExactly("n1");
    }

    @Test
    void aChannelsWorkerGetsOnlyItsOwn() {
        outbox.write(notice("n1"));
        assertThat(outbox.lease("chat", 5, WRITTEN, new Outbox.Lease("a", WRITTEN.plus(LEASE))))
                .isEmpty();
    }

    @Test
    void whatCameBackIsNoLongerSentAndSaysWhy() {
        outbox.write(notice("n1"));
        lease("a", 1, WRITTEN);
        outbox.sent(List.of("n1"), "a", WRITTEN);
        assertThat(outbox.bounced("<n1@kpi.example.com>", WRITTEN, "550 no such user"))
                .isTrue();
        assertThat(outbox.bounced("<n2@kpi.example.com>", WRITTEN, "550 no such user"))
                .isFalse();
        assertThat(outbox.findByMessageId(List.of("<n1@kpi.example.com>", "<n2@kpi.example.com>")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.state()).isEqualTo("bounced");
                    assertThat(entry.why()).isEqualTo("550 no such user");
                });
    }

    private List<String> lease(String holder, int max, Instant now) {
        return outbox.lease("mail", max, now, new Outbox.Lease(holder, now.plus(LEASE))).stream()
                .map(leased -> leased.notice().key())
                .toList();
    }

    @Test
    void aRowThatAnotherSenderHoldsIsSkippedNotWaitedFor() throws InterruptedException {
        outbox.write(notice("n1"));
        outbox.write(notice("n2"));
        database.<InterruptedException>useTransaction(handle -> {
            handle.createQuery("select notice_key from notice where notice_key = 'n1' for update")
                    .mapTo(String.class)
                    .one();
            var other = new Thread(() -> lease("other", 5, WRITTEN));
            other.start();
            other.join(5000);
            assertThat(other.isAlive()).isFalse();
        });
        assertThat(lease("a", 5, WRITTEN)).containsExactly("n1");
    }

    @Test
    void historyIsKeptAndNeverLeased() {
        outbox.writeUnsent(notice("n1"), "history");
        assertThat(lease("a", 5, WRITTEN.plus(Duration.ofDays(9)))).isEmpty();
        assertThat(outbox.counts()).containsExactly(new Outbox.Count("mail", "unsent", 1));
    }

    @Test
    void aLateWordAboutANoticeThatIsSentDoesNotUndoIt() {
        outbox.write(notice("n1"));
        lease("a", 1, WRITTEN);
        outbox.sent(List.of("n1"), "a", WRITTEN);
        outbox.retry("n1", "a", WRITTEN, "451");
        outbox.dead("n1", "a", WRITTEN, "550");
        assertThat(outbox.find("n1").orElseThrow().state()).isEqualTo("sent");
    }

    @Test
    void newsAreToldTogetherWithTheirNoticeOrNotAtAll() {
        assertThat(outbox.untold(Set.of("a", "b"))).containsExactlyInAnyOrder("a", "b");
        assertThat(outbox.write(notice("n1"), Set.of("a"))).isTrue();
        assertThat(outbox.untold(Set.of("a", "b"))).containsExactly("b");
        assertThat(outbox.write(notice("n1"), Set.of("b"))).isFalse();
        assertThat(outbox.untold(Set.of("a", "b"))).containsExactly("b");
        assertThat(outbox.untold(Set.of())).isEmpty();
    }

    @Test
    void noticesAreFoundByTeamAndKindTheNewestFirst() {
        outbox.write(notice("n1"));
        outbox.write(notice("n2"));
        assertThat(outbox.find("payments", "escalation", 1)).hasSize(1);
        assertThat(outbox.find("payments", "weekly-review", 9)).isEmpty();
        assertThat(outbox.find("search", null, 9)).isEmpty();
    }
}
