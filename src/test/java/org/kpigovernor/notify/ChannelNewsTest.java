package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.judge.VerdictKind.ACT;
import static org.kpigovernor.judge.VerdictKind.HEALTHY;
import static org.kpigovernor.judge.VerdictKind.INVESTIGATE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.notify.Suppressions.Suppression;

@Tag("database")
class ChannelNewsTest {
    private static final Set<String> ALL = Set.of("escalation", "recovery", "answer");

    private final Timeline time = new Timeline(Samples.PAYMENTS);

    @BeforeEach
    void mondayMorning() {
        time.at("2026-06-08T08:00");
    }

    @AfterEach
    void close() {
        time.close();
    }

    /** Tells in a word a case what happened. */
    private record Words(ChannelWants wants, boolean tellsTogether) implements Voice {
        @Override
        public Payload cases(String key, List<CaseEvent> events) {
            var text = events.stream()
                    .map(event -> event.type() + " " + event.subject().id())
                    .collect(Collectors.joining(", "));
            return new Payload(text, text, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<Payload> copy(String key, Notice mail) {
            return Optional.of(new Payload(mail.subject(), "copy of " + mail.subject(), new byte[0]));
        }
    }

    private static Voice chat(String name) {
        return new Words(new ChannelWants(name, Set.of(), ALL, Set.of(Priority.values())), true);
    }

    private static Voice tickets(String name) {
        return new Words(new ChannelWants(name, Set.of(), ALL, Set.of(Priority.values())), false);
    }

    private static List<String> without(String mails, List<String> told) {
        return told.stream().filter(each -> !each.startsWith(mails)).toList();
    }

    /** What the channels were told in that round. */
    private List<String> channels(List<String> round) {
        return without("manager: ", without("head: ", without("owner: ", round)));
    }

    @Test
    void aChannelHearsOfACaseFromItsBeginningToItsEndOnceEach() {
        time.voices = List.of(chat("chat"));
        assertThat(channels(time.round(time.verdict("mttr", INVESTIGATE)))).containsExactly("chat: OPENED C-1");
        assertThat(channels(time.round(time.verdict("mttr", INVESTIGATE)))).isEmpty();
        time.at("2026-06-08T17:00");
        assertThat(channels(time.round())).containsExactly("chat: UNANSWERED C-1");
        time.desk().acknowledge("C-1", "owner@example.com", "on it");
        assertThat(channels(time.round())).containsExactly("chat: ACKNOWLEDGED C-1");
        time.at("2026-06-15T08:00");
        assertThat(channels(time.round(time.verdict("mttr", ACT)))).containsExactly("chat: WORSENED C-1");
        time.at("2026-06-22T08:00").round(time.verdict("mttr", HEALTHY));
        time.at("2026-06-29T08:00");
        assertThat(channels(time.round(time.verdict("mttr", HEALTHY)))).contains("chat: RECOVERED C-1");
        assertThat(channels(time.round())).isEmpty();
    }

    @Test
    void whatAPersonClosedIsToldAndWhatNobodyHeardOfIsNot() {
        time.voices = List.of(tickets("jira"));
        time.round(time.verdict("mttr", INVESTIGATE));
        time.desk().resolve("C-1", "owner@example.com", "noise", false);
        assertThat(channels(time.round())).containsExactly("jira: CLOSED C-1");
        time.voices = List.of(tickets("jira"), tickets("later"));
        assertThat(channels(time.round())).isEmpty();
    }

    @Test
    void aChatTellsARoundTogetherAndTicketsACaseEach() {
        time.voices = List.of(chat("chat"), tickets("jira"));
        var told = channels(time.round(time.verdict("mttr", INVESTIGATE), time.verdict("lead-time-for-changes", ACT)));
        assertThat(told).containsExactly("chat: OPENED C-1, OPENED C-2", "jira: OPENED C-1", "jira: OPENED C-2");
    }

    @Test
    void aChannelThatIsAddedHearsOfWhatIsOpenThen() {
        time.round(time.verdict("mttr", INVESTIGATE));
        time.voices = List.of(chat("chat"));
        assertThat(time.at("2026-06-08T09:00").round()).containsExactly("chat: OPENED C-1");
    }

    @Test
    void aChannelHearsOnlyOfItsTeamsPrioritiesAndNotices() {
        time.voices = List.of(
                new Words(new ChannelWants("others", Set.of("other"), ALL, Set.of(Priority.values())), true),
                new Words(new ChannelWants("strict", Set.of(), ALL, Set.of(Priority.NON_NEGOTIABLE)), true),
                new Words(new ChannelWants("calm", Set.of(), Set.of("recovery"), Set.of(Priority.values())), true));
        assertThat(channels(time.round(
                        time.verdict("mttr", INVESTIGATE),
                        time.verdict("lead-time-for-changes", INVESTIGATE, Priority.NON_NEGOTIABLE))))
                .containsExactly("strict: OPENED C-1");
    }

    @Test
    void historyIsKeptAndNotSent() {
        time.voices = List.of(chat("chat"));
        time.round(true, time.verdict("mttr", INVESTIGATE));
        assertThat(time.outbox.counts())
                .containsExactly(new Outbox.Count("chat", "unsent", 1), new Outbox.Count("mail", "unsent", 1));
    }

    @Test
    void aMailThatFailsKeepsNoChannelFromHearing() {
        time.voices = List.of(chat("chat"));
        time.composerFails(true);
        assertThat(time.round(time.verdict("mttr", INVESTIGATE))).containsExactly("chat: OPENED C-1");
        time.composerFails(false);
        assertThat(time.at("2026-06-08T08:05").round()).containsExactly("owner: OPENED C-1 mttr");
    }

    @Test
    void aCopyIsWrittenOnceASubject() {
        var voice =
                new Words(new ChannelWants("chat", Set.of(), Set.of("weekly-review"), Set.of(Priority.values())), true);
        var kept = new Kept();
        var events = new CaseEvents(kept, new CaseViews(kept, kept, () -> kept, Told.SIGNED, MailTexts.shipped()));
        var news = new ChannelNews(List.of(voice), time.outbox, time.outbox, events);
        var mail = Notices.notice("weekly-review/payments/owner@example.com/2026-06-01");
        assertThat(news.copy("weekly-review/payments/2026-06-01", "weekly-review", mail, false))
                .isEqualTo(1);
        assertThat(news.copy("weekly-review/payments/2026-06-01", "weekly-review", mail, false))
                .isZero();
        assertThat(news.copy("daily-review/payments/2026-06-01", "daily-review", mail, false))
                .isZero();
    }

    @Test
    void whoHasStoppedEscalationsIsSkippedAndTheNextHearsAtOnce() {
        time.suppressions.add(new Suppression("Owner@example.com", "escalation", "payments", time.now));
        assertThat(time.round(time.verdict("mttr", INVESTIGATE)))
                .containsExactly("manager: OPENED C-1 mttr", "owner: OPENED C-1 mttr");
        assertThat(time.outbox.find("payments", null, 9))
                .filteredOn(entry -> entry.state().equals("unsent"))
                .singleElement()
                .returns("unsubscribed", Outbox.Entry::why)
                .extracting(entry -> entry.notice().recipient())
                .isEqualTo("owner@example.com");
        assertThat(time.round()).isEmpty();
        assertThat(time.at("2026-06-08T17:00").round()).containsExactly("manager: UNANSWERED C-1 mttr");
    }

    @Test
    void whoHadHeardBeforeHeStoppedThemIsNotToldAgainThroughSomebodyElse() {
        time.round(time.verdict("mttr", INVESTIGATE));
        time.suppressions.add(new Suppression("owner@example.com", "escalation", "payments", time.now));
        assertThat(time.round()).isEmpty();
        time.suppressions.remove("owner@example.com", "escalation", "payments");
        time.at("2026-06-15T08:00");
        assertThat(time.round(time.verdict("mttr", ACT))).contains("owner: WORSENED C-1 mttr");
    }

    @Test
    void whenAllHaveStoppedThemTheNewsIsKeptUnsentAndChannelsStillHear() {
        time.voices = List.of(chat("chat"));
        for (var who : List.of("owner", "manager", "head")) {
            time.suppressions.add(new Suppression(who + "@example.com", "escalation", "payments", time.now));
        }
        time.round(time.verdict("mttr", INVESTIGATE));
        assertThat(time.outbox.counts())
                .containsExactly(new Outbox.Count("chat", "waiting", 1), new Outbox.Count("mail", "unsent", 1));
    }
}
