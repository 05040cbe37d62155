package org.kpigovernor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.notify.Notices.WRITTEN;
import static org.kpigovernor.notify.Notices.notice;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.notify.Notice;
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
        assertThat(outbox.lease(1, WRITTEN, LEASE)).extracting(Notice::key).containsExactly("n1");
        assertThat(outbox.lease(5, WRITTEN, LEASE)).extracting(Notice::key).containsExactly("n2");
        assertThat(outbox.lease(5, WRITTEN.plus(LEASE).minusSeconds(1), LEASE)).isEmpty();
        assertThat(outbox.lease(5, WRITTEN.plus(LEASE), LEASE)).hasSize(2);
    }

    @Test
    void aRowThatAnotherSenderHoldsIsSkippedNotWaitedFor() throws InterruptedException {
        outbox.write(notice("n1"));
        outbox.write(notice("n2"));
        database.<InterruptedException>useTransaction(handle -> {
            handle.createQuery("select notice_key from notice where notice_key = 'n1' for update")
                    .mapTo(String.class)
                    .one();
            var other = new Thread(() -> outbox.lease(5, WRITTEN, LEASE));
            other.start();
            other.join(5000);
            assertThat(other.isAlive()).isFalse();
        });
        assertThat(outbox.lease(5, WRITTEN, LEASE)).extracting(Notice::key).containsExactly("n1");
    }

    @Test
    void historyIsKeptAndNeverLeased() {
        outbox.writeUnsent(notice("n1"), "history");
        assertThat(outbox.lease(5, WRITTEN.plus(Duration.ofDays(9)), LEASE)).isEmpty();
        assertThat(outbox.counts()).containsExactly(new Outbox.Count("mail", "unsent", 1));
    }

    @Test
    void aLateWordAboutANoticeThatIsSentDoesNotUndoIt() {
        outbox.write(notice("n1"));
        outbox.sent("n1", WRITTEN);
        outbox.retry("n1", WRITTEN, "451");
        outbox.dead("n1", WRITTEN, "550");
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
