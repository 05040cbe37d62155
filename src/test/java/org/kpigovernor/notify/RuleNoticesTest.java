package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.SetAside;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcOutbox;
import org.kpigovernor.store.TestDatabase;

class RuleNoticesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final RuleBook BOOK = RuleBook.load(Path.of("rules"));
    private static final List<Problem> PROBLEMS = List.of(
            new Problem("rules/thresholds/thresholds.csv", 7, 3, "`many` is no number", "write it as 0.75"),
            new Problem("config/teams.yaml", 12, 1, "no KPI `uptima` is defined", "did you mean `uptime`?"));

    private final Database database = TestDatabase.open();
    private final JdbcOutbox outbox = new JdbcOutbox(database);
    private final RuleNotices notices =
            new RuleNotices(outbox, new MailIdentity("https://kpi.example.com", "KPI Governor <kpi@example.com>"));

    @AfterEach
    void close() {
        database.close();
    }

    @AfterAll
    static void closeBook() {
        BOOK.close();
    }

    @Test
    void theProcessLeadIsToldOfAllProblemsOnce() {
        assertThat(notices.problems(BOOK, PROBLEMS, NOW)).isTrue();
        assertThat(notices.problems(BOOK, PROBLEMS, NOW.plusSeconds(9))).isFalse();
        assertThat(notices.problems(BOOK, PROBLEMS.subList(0, 1), NOW)).isTrue();
        var notice = written("rules-problems", 2).get(1);
        assertThat(notice.recipient()).isEqualTo("process-lead@example.com");
        assertThat(notice.html()).contains("rules/thresholds/thresholds.csv:7", "https://kpi.example.com/rules");
        MailGallery.assertApproved("rules-problems", withoutHash(notice));
    }

    @Test
    void theOwnerOfARuleThatWasSetAsideIsToldOnceABook() {
        var card = new RuleCard(
                "act-limit", "reliability-lead", false, "It broke its limit", "rules/verdicts/a.drl", 2, "", "");
        var judgement = new Judgement(
                BOOK.hash(),
                NOW,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new SetAside(card, "fired more than 10000 times")));
        assertThat(notices.setAside(BOOK, judgement, NOW)).isEqualTo(1);
        assertThat(notices.setAside(BOOK, judgement, NOW.plusSeconds(900))).isZero();
        var notice = written("rule-set-aside", 1).get(0);
        assertThat(notice.recipient()).isEqualTo("reliability-lead@example.com");
        MailGallery.assertApproved("rule-set-aside", withoutHash(notice));
    }

    private List<Notice> written(String kind, int count) {
        var found =
                outbox.find(null, kind, 10).stream().map(Outbox.Entry::notice).toList();
        assertThat(found).hasSize(count);
        return found.stream()
                .sorted(java.util.Comparator.comparingInt(one -> one.text().length()))
                .toList();
    }

    /** The shipped book's hash changes with every rule that is shipped. */
    private static Notice withoutHash(Notice notice) {
        return new Notice(
                notice.key(),
                notice.channel(),
                notice.kind(),
                notice.recipient(),
                null,
                null,
                notice.subject(),
                notice.text().replace(BOOK.hash(), "0123456789abcdef"),
                notice.html(),
                notice.inlines(),
                notice.headers(),
                notice.messageId(),
                notice.writtenAt());
    }
}
