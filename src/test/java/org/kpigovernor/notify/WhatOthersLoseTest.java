package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.notify.Notices.WRITTEN;
import static org.kpigovernor.notify.Notices.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpigovernor.notify.mail.MailChannel;
import org.kpigovernor.notify.mail.ScriptedSmtp;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcOutbox;
import org.kpigovernor.store.TestDatabase;

/** Ways in which Alertmanager 0.25 loses, repeats or holds up a mail, and what becomes of it here. */
class WhatOthersLoseTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Database database = TestDatabase.open();
    private final JdbcOutbox outbox = new JdbcOutbox(database);
    private ScriptedSmtp server;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedSmtp();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        database.close();
    }

    @Test
    void aRefusalAfterTheFinalDotIsNotTakenForSent() {
        outbox.write(notice("n1"));
        server.answer(".", "451 4.3.0 disk full");
        send(WRITTEN);
        assertThat(entry("n1").state()).isEqualTo("waiting");
        send(WRITTEN.plusSeconds(60));
        assertThat(server.kept()).containsExactly("<n1@kpi.example.com>");
    }

    @Test
    void aConnectionCutAfterTheFinalDotIsNotTakenForSent() {
        outbox.write(notice("n1"));
        server.answer(".", ScriptedSmtp.CUT);
        send(WRITTEN);
        assertThat(entry("n1").state()).isEqualTo("waiting");
        send(WRITTEN.plusSeconds(60));
        assertThat(entry("n1").state()).isEqualTo("sent");
    }

    @Test
    void aLastingRefusalIsNotTriedAgainAndAgain() {
        outbox.write(notice("n1"));
        server.always("RCPT", "550 5.1.1 no such user");
        for (var minute = 0; minute < 60; minute++) {
            send(WRITTEN.plus(Duration.ofMinutes(minute)));
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(entry("n1").why()).contains("550 5.1.1 no such user");
    }

    @Test
    void aServerThatHangsHoldsUpNothingForEver() {
        outbox.write(notice("n1"));
        outbox.write(notice("n2"));
        server.answer("MAIL", ScriptedSmtp.HANG);
        send(WRITTEN);
        assertThat(server.kept()).containsExactly("<n2@kpi.example.com>");
        send(WRITTEN.plusSeconds(60));
        assertThat(server.kept()).containsExactly("<n2@kpi.example.com>", "<n1@kpi.example.com>");
    }

    @Test
    void whatWaitedBeforeAKillIsStillThere() {
        outbox.write(notice("n1"));
        killed(WRITTEN);
        send(WRITTEN.plus(Duration.ofMinutes(11)));
        assertThat(server.kept()).containsExactly("<n1@kpi.example.com>");
    }

    @Test
    void whatWaitedDuringAnOutageSurvivesAKillToo() {
        server.down(true);
        outbox.write(notice("n1"));
        send(WRITTEN);
        killed(WRITTEN.plusSeconds(60));
        server.down(false);
        send(WRITTEN.plus(Duration.ofHours(2)));
        assertThat(server.kept()).containsExactly("<n1@kpi.example.com>");
    }

    @Test
    void afterAKillNothingThatWasSentGoesAgain() {
        outbox.write(notice("n1"));
        send(WRITTEN);
        killed(WRITTEN.plusSeconds(60));
        assertThat(outbox.write(notice("n1"))).isFalse();
        send(WRITTEN.plus(Duration.ofHours(2)));
        assertThat(server.kept()).containsExactly("<n1@kpi.example.com>");
    }

    /** A process at work: what it has in its memory is gone with it. */
    private void send(Instant now) {
        try (var channel = new MailChannel(server.settings(PATIENCE), Clock.systemUTC());
                var worker = new OutboxWorker(outbox, List.of(channel), Clock.fixed(now, ZoneOffset.UTC))) {
            worker.flush(now);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process that had leased what was due when it was killed; {@code KilledSendingTest} kills real ones. */
    private void killed(Instant now) {
        outbox.lease("mail", 100, now, new Outbox.Lease("killed", now.plus(Duration.ofMinutes(10))));
    }

    private Outbox.Entry entry(String key) {
        return outbox.find(key).orElseThrow();
    }
}
