package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.notify.Notices.WRITTEN;
import static org.kpigovernor.notify.Notices.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.notify.mail.MailChannel;
import org.kpigovernor.notify.mail.ScriptedSmtp;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcOutbox;
import org.kpigovernor.store.TestDatabase;

@Tag("database")
class OutboxWorkerTest {
    private final Database database = TestDatabase.open();
    private final JdbcOutbox outbox = new JdbcOutbox(database);
    private ScriptedSmtp server;
    private OutboxWorker worker;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedSmtp();
        worker = new OutboxWorker(
                outbox,
                List.of(new MailChannel(server.settings(), Clock.systemUTC())),
                Clock.fixed(WRITTEN, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() throws Exception {
        worker.close();
        server.close();
        database.close();
    }

    @Test
    void whatIsDueIsSentOnceAndIsThenSent() {
        for (var i = 0; i < 25; i++) {
            outbox.write(notice("n" + i));
        }
        assertThat(worker.flush(WRITTEN)).isEqualTo(25);
        assertThat(worker.flush(WRITTEN)).isZero();
        assertThat(server.taken()).hasSize(25);
        assertThat(outbox.counts()).containsExactly(new Outbox.Count("mail", "sent", 25));
    }

    @Test
    void aTemporaryRefusalIsTriedAgainLater() {
        server.answer(".", "451 4.3.0 try again");
        outbox.write(notice("n1"));
        assertThat(worker.flush(WRITTEN)).isZero();
        assertThat(entry("n1").state()).isEqualTo("waiting");
        assertThat(entry("n1").why()).contains("451 4.3.0 try again");
        assertThat(worker.flush(WRITTEN.plusSeconds(10))).isZero();
        assertThat(worker.flush(WRITTEN.plusSeconds(31))).isEqualTo(1);
        assertThat(entry("n1").attempts()).isEqualTo(2);
    }

    @Test
    void whoeverAsksToBeLeftAloneForAnHourIsLeftAloneForAnHour() throws Exception {
        var asked = new AtomicInteger();
        var busy = new Channel() {
            @Override
            public String name() {
                return "mail";
            }

            @Override
            public void send(Notice notice) throws RetryableFailure {
                if (asked.incrementAndGet() == 1) {
                    throw new RetryableFailure("429 too many", null, WRITTEN.plusSeconds(3600));
                }
            }
        };
        try (var patient = new OutboxWorker(outbox, List.of(busy), Clock.fixed(WRITTEN, ZoneOffset.UTC))) {
            outbox.write(notice("n1"));
            assertThat(patient.flush(WRITTEN)).isZero();
            assertThat(patient.flush(WRITTEN.plusSeconds(3599))).isZero();
            assertThat(asked).hasValue(1);
            assertThat(patient.flush(WRITTEN.plusSeconds(3600))).isEqualTo(1);
        }
    }

    @Test
    void aLastingRefusalIsADeadLetterAndHoldsUpNoOther() {
        server.answer("RCPT", "550 5.1.1 no such user");
        outbox.write(notice("n1"));
        outbox.write(notice("n2"));
        assertThat(worker.flush(WRITTEN)).isEqualTo(1);
        assertThat(entry("n1").state()).isEqualTo("dead");
        assertThat(entry("n1").why()).contains("550 5.1.1 no such user");
        assertThat(entry("n2").state()).isEqualTo("sent");
    }

    @Test
    void anOutageOfAnHourLosesNothing() {
        outbox.write(notice("n1"));
        server.down(true);
        for (var minute = 0; minute < 60; minute++) {
            assertThat(worker.flush(WRITTEN.plusSeconds(60L * minute))).isZero();
        }
        assertThat(entry("n1").attempts()).isBetween(6, 9);
        server.down(false);
        assertThat(worker.flush(WRITTEN.plus(Duration.ofHours(2)))).isEqualTo(1);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void afterTwoDaysOfFailuresANoticeIsADeadLetter() throws Exception {
        server.close();
        outbox.write(notice("n1"));
        var now = WRITTEN;
        for (; entry("n1").state().equals("waiting"); now = now.plus(Duration.ofHours(1))) {
            worker.flush(now);
        }
        assertThat(Duration.between(WRITTEN, now)).isBetween(Duration.ofHours(48), Duration.ofHours(50));
        assertThat(entry("n1").state()).isEqualTo("dead");
        assertThat(entry("n1").why()).startsWith("given up after ");
    }

    @Test
    void aCrashAfterTheServerTookItSendsItAgainWithTheSameMessageId() throws Exception {
        outbox.write(notice("n1"));
        var crashed =
                outbox.lease("mail", 10, WRITTEN, new Outbox.Lease("crashed", WRITTEN.plus(Duration.ofMinutes(5))));
        try (var channel = new MailChannel(server.settings(), Clock.systemUTC())) {
            channel.send(crashed.get(0).notice());
        }
        assertThat(worker.flush(WRITTEN.plus(Duration.ofMinutes(4)))).isZero();
        assertThat(worker.flush(WRITTEN.plus(Duration.ofMinutes(6)))).isEqualTo(1);
        assertThat(server.taken()).hasSize(2).allMatch(mail -> mail.contains("Message-ID: <n1@kpi.example.com>"));
    }

    @Test
    void aNoticeForAChannelThatIsNotThereIsADeadLetterThatSaysSo() {
        var mail = notice("n1");
        outbox.write(new Notice(
                "n1",
                "pigeon",
                mail.kind(),
                "roof",
                null,
                null,
                "x",
                "x",
                null,
                List.of(),
                mail.headers(),
                mail.messageId(),
                WRITTEN));
        worker.flush(WRITTEN);
        assertThat(entry("n1").why()).isEqualTo("there is no channel pigeon");
    }

    @Test
    void aNudgeWakesTheThreadAtOnce() throws Exception {
        var sent = new CountDownLatch(2);
        var channel = new Counting(sent);
        var nudged = new OutboxWorker(outbox, List.of(channel), Clock.fixed(WRITTEN, ZoneOffset.UTC));
        outbox.write(notice("n1"));
        nudged.start();
        outbox.write(notice("n2"));
        nudged.nudge();
        assertThat(sent.await(4, TimeUnit.SECONDS)).isTrue();
        nudged.close();
    }

    @Test
    void whileTheServerIsAwayNoticesAreNotTriedIntoTheWall() throws Exception {
        for (var i = 0; i < 50; i++) {
            outbox.write(notice("n" + i));
        }
        server.down(true);
        assertThat(worker.flush(WRITTEN)).isZero();
        assertThat(attempts()).isEqualTo(3);
        assertThat(worker.states()).singleElement().satisfies(state -> {
            assertThat(state.up()).isFalse();
            assertThat(state.since()).isEqualTo(WRITTEN);
            assertThat(state.lastError()).contains("421 4.3.2 shutting down");
        });
        worker.flush(WRITTEN.plusSeconds(29));
        assertThat(attempts()).isEqualTo(3);
        worker.flush(WRITTEN.plusSeconds(31));
        assertThat(attempts()).isEqualTo(4);
        server.down(false);
        assertThat(worker.flush(WRITTEN.plusSeconds(70))).isZero();
        assertThat(worker.flush(WRITTEN.plusSeconds(120))).isEqualTo(50);
        assertThat(worker.states().get(0).up()).isTrue();
    }

    private int attempts() {
        return outbox.find(null, null, 100).stream()
                .mapToInt(Outbox.Entry::attempts)
                .sum();
    }

    @Test
    void aChannelThatHangsHoldsUpNoOther() throws Exception {
        var hangs = new CountDownLatch(1);
        var sent = new CountDownLatch(1);
        var channels = List.<Channel>of(new Hanging(hangs), new Counting(sent));
        var chat = notice("chat");
        outbox.write(new Notice(
                "chat",
                "chat",
                chat.kind(),
                "room",
                null,
                null,
                "x",
                "x",
                null,
                List.of(),
                chat.headers(),
                chat.messageId(),
                WRITTEN));
        outbox.write(notice("n1"));
        try (var both = new OutboxWorker(outbox, channels, Clock.fixed(WRITTEN, ZoneOffset.UTC))) {
            both.start();
            assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
            hangs.countDown();
        }
    }

    private record Hanging(CountDownLatch until) implements Channel {
        @Override
        public String name() {
            return "chat";
        }

        @Override
        public void send(Notice notice) {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Outbox.Entry entry(String key) {
        return outbox.find(key).orElseThrow();
    }

    private record Counting(CountDownLatch sent) implements Channel {
        @Override
        public String name() {
            return "mail";
        }

        @Override
        public void send(Notice notice) {
            sent.countDown();
        }
    }
}
