package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.notify.Notices.WRITTEN;
import static org.kpigovernor.notify.Notices.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.notify.mail.MailChannel;
import org.kpigovernor.notify.mail.ScriptedSmtp;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcOutbox;
import org.kpigovernor.store.TestDatabase;

/** Whatever a mail server does: each notice arrives once, or ends as a dead letter that says why. */
class ServerMoodsTest {
    private static final int NOTICES = 12;
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final Database database = TestDatabase.open();
    private final JdbcOutbox outbox = new JdbcOutbox(database);
    private ScriptedSmtp server;
    private MailChannel channel;
    private OutboxWorker worker;
    private Instant now = WRITTEN;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedSmtp();
        var clock = Clock.fixed(WRITTEN, ZoneOffset.UTC);
        channel = new MailChannel(server.settings(PATIENCE), clock);
        worker = new OutboxWorker(outbox, List.of(channel), clock);
    }

    @AfterEach
    void stop() throws Exception {
        worker.close();
        channel.close();
        server.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 421 4.3.2 not now",
        "MAIL, 421 4.3.2 not now",
        "MAIL, 451 4.3.0 not now",
        "RCPT, 421 4.3.2 not now",
        "RCPT, 451 4.3.0 not now",
        "DATA, 421 4.3.2 not now",
        "DATA, 451 4.3.0 not now",
        "., 421 4.3.2 not now",
        "., 451 4.3.0 not now"
    })
    void anHourOfRefusalsDelaysAndLosesNothing(String stage, String answer) {
        write();
        server.always(stage, answer);
        for (var minute = 0; minute < 60; minute += 2) {
            passes(Duration.ofMinutes(2));
        }
        assertThat(server.kept()).isEmpty();
        assertThat(states()).containsOnly("waiting");
        server.always(stage, null);
        passes(Duration.ofHours(1));
        passes(Duration.ofHours(1));
        assertThat(server.kept()).doesNotHaveDuplicates().hasSize(NOTICES);
        assertThat(states()).containsOnly("sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void aLastingRefusalIsADeadLetterWithTheReasonAndIsNotTriedAgain(String stage) {
        write();
        server.always(stage, "550 5.7.1 we don't want this");
        passes(Duration.ofMinutes(1));
        server.always(stage, null);
        passes(Duration.ofHours(3));
        assertThat(server.kept()).isEmpty();
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo("dead");
            assertThat(entry.why()).contains("550 5.7.1 we don't want this");
            assertThat(entry.attempts()).isEqualTo(1);
        });
    }

    @Test
    void aServerThatTurnsUsAwayForTwoDaysMakesDeadLettersWithTheReason() {
        outbox.write(notice("n1"));
        server.always("greeting", "554 5.7.1 go away");
        for (var hour = 0; hour < 50; hour++) {
            passes(Duration.ofHours(1));
        }
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo("dead");
            assertThat(entry.why()).startsWith("given up after ").contains("554 5.7.1 go away");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, hang",
        "EHLO, hang",
        "MAIL, hang",
        "RCPT, hang",
        "DATA, hang",
        "greeting, cut",
        "EHLO, cut",
        "MAIL, cut",
        "RCPT, cut",
        "DATA, cut",
        "body, cut"
    })
    void aServerThatHangsOrHangsUpBeforeTheFinalDotGetsEachOnce(String stage, String mood) {
        write();
        server.always(stage, mood);
        passes(Duration.ofMinutes(1));
        server.always(stage, null);
        passes(Duration.ofMinutes(30));
        passes(Duration.ofMinutes(30));
        assertThat(server.kept()).doesNotHaveDuplicates().hasSize(NOTICES);
        assertThat(states()).containsOnly("sent");
    }

    /** Nobody can know whether the server keeps what it never answered for: better twice than not at all. */
    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtp.CUT, ScriptedSmtp.HANG})
    void afterTheFinalDotANoticeMayArriveTwiceWithOneMessageId(String mood) {
        write();
        server.answer(".", mood).answer(".", mood);
        passes(Duration.ofMinutes(1));
        passes(Duration.ofMinutes(30));
        assertThat(server.kept()).hasSize(NOTICES + 2);
        assertThat(server.kept().stream().distinct()).hasSize(NOTICES);
        assertThat(states()).containsOnly("sent");
    }

    @Test
    void aSlowServerGetsEachOnce() {
        server.slow(Duration.ofMillis(10));
        write();
        passes(Duration.ofMinutes(1));
        assertThat(server.kept()).doesNotHaveDuplicates().hasSize(NOTICES);
    }

    private void write() {
        for (var i = 0; i < NOTICES; i++) {
            outbox.write(notice("n" + i));
        }
    }

    private void passes(Duration time) {
        now = now.plus(time);
        worker.flush(now);
    }

    private List<Outbox.Entry> entries() {
        return new ArrayList<>(outbox.find(null, null, 100));
    }

    private List<String> states() {
        return entries().stream().map(Outbox.Entry::state).toList();
    }
}
