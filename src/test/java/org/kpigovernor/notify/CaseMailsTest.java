package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Case;
import org.kpigovernor.notify.CaseComposer.Kind;
import org.kpigovernor.notify.CaseComposer.News;

class CaseMailsTest {
    private static final String OWNER = "payments-owner@example.com";
    private static final String MANAGER = "payments-manager@example.com";

    private Payments payments = Payments.troubled();

    @Test
    void anInvestigationAsksForTheCauseFirst() {
        MailGallery.assertApproved("case-opened", compose(OWNER, news(Kind.OPENED, "C-14")));
    }

    @Test
    void aCaseThatWorsenedIsNowAnAction() {
        MailGallery.assertApproved("case-worsened", compose(OWNER, news(Kind.WORSENED, "C-12")));
    }

    @Test
    void theManagerHearsOfACaseThatNobodyAnswered() {
        MailGallery.assertApproved("case-unanswered", compose(MANAGER, news(Kind.UNANSWERED, "C-14")));
    }

    @Test
    void aRecoveryAsksForNothingButWhetherItWasWorthRaising() {
        payments = Payments.quiet();
        payments.opened(
                "C-14",
                "first-review-time",
                Case.Kind.INVESTIGATION,
                Case.State.RESOLVED,
                Payments.MONDAY_MORNING.minus(Duration.ofDays(28)));
        MailGallery.assertApproved("case-recovered", compose(OWNER, news(Kind.RESOLVED, "C-14")));
    }

    @Test
    void severalCasesAreOneMailTheNonNegotiableFirst() {
        var notice = compose(MANAGER, news(Kind.OPENED, "C-14"), news(Kind.WORSENED, "C-12"));
        MailGallery.assertApproved("case-several", notice);
        assertThat(notice.caseId()).isNull();
        assertThat(notice.inlines()).hasSize(2);
    }

    @Test
    void aBrokenLimitIsWhatTheMailSays() {
        Stories.limitBroken(payments);
        var notice = compose(OWNER, news(Kind.OPENED, "C-12"));
        assertThat(notice.subject()).isEqualTo("Payments: act on change failure rate, beyond its limit since 28 Sep");
        assertThat(notice.text()).contains("is beyond its limit of 20 % since the week of 28 Sep 2026 (6 weeks).");
    }

    @Test
    void theCauseThatWasFoundIsRepeated() {
        var explained = payments.explained("C-12", "the contract tests\r\nwere switched off");
        var notice = compose(OWNER, new News(explained, Kind.WORSENED, 0, null));
        assertThat(notice.text()).contains("The cause that was found: the contract tests were switched off");
    }

    @Test
    void aRetiredKpisCaseIsStillTold() {
        payments.kept.definitions.remove("first-review-time");
        var notice = compose(OWNER, news(Kind.OPENED, "C-14"));
        assertThat(notice.text()).contains("the active rule book doesn't\n  define it any more");
    }

    @Test
    void aCaseWithoutAnyVerdictIsStillTold() {
        payments.kept.verdicts.clear();
        assertThat(compose(OWNER, news(Kind.OPENED, "C-14")).text()).contains("C-14, investigation");
    }

    @Test
    void hostileNamesAreEscapedAndBreakNoHeader() {
        payments = Payments.troubled("<script>alert(1)</script>\r\nBcc: everyone@example.com");
        var notice = compose(OWNER, news(Kind.OPENED, "C-14"));
        assertThat(notice.subject()).doesNotContain("\r", "\n").startsWith("<script>");
        assertThat(notice.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(notice.text()).doesNotContain("\nBcc:");
        notice.headers().values().forEach(value -> assertThat(value).doesNotContain("\r", "\n"));
    }

    @Test
    void everyPictureIsNamedOnceAndSaysInWordsWhatItShows() {
        var notice = compose(OWNER, news(Kind.OPENED, "C-14"));
        var picture = Pattern.compile("<img src=\"cid:([^\"]+)\"[^>]* alt=\"([^\"]+)\"")
                .matcher(notice.html());
        assertThat(picture.find()).isTrue();
        assertThat(notice.inlines()).extracting(Notice.Inline::contentId).containsExactly(picture.group(1));
        assertThat(picture.group(2))
                .isEqualTo(
                        "First review time, 12&nbsp;weeks to 8&nbsp;Nov 2026: between 2.7&nbsp;h and 5.6&nbsp;h, last 5.4&nbsp;h; "
                                + "51&nbsp;% worse than its baseline since the week of 5&nbsp;Oct 2026 (5&nbsp;weeks).");
    }

    @Test
    void theSameKeyGivesTheSameMessageIdAndACaseIsOneThread() {
        var first = compose(OWNER, news(Kind.OPENED, "C-14"));
        var again = compose(OWNER, news(Kind.OPENED, "C-14"));
        var later = mails().compose(
                        "another",
                        List.of(news(Kind.RESOLVED, "C-14")),
                        payments.team,
                        MANAGER,
                        Payments.MONDAY_MORNING);
        assertThat(again.messageId()).isEqualTo(first.messageId()).matches("<[0-9a-f]{32}@example\\.com>");
        assertThat(later.messageId()).isNotEqualTo(first.messageId());
        assertThat(later.headers().get("References")).isEqualTo(first.headers().get("In-Reply-To"));
    }

    @Test
    void aMailCanBeStoppedByOneClickAndIsAnsweredByNoRobot() {
        var headers = compose(OWNER, news(Kind.OPENED, "C-14")).headers();
        assertThat(headers)
                .containsEntry("Auto-Submitted", "auto-generated")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        var token = headers.get("List-Unsubscribe")
                .replaceFirst("^<https://kpi.example.com/unsubscribe\\?token=(.*)>$", "$1");
        assertThat(Told.TOKENS.read(token).flatMap(StopToken::read))
                .contains(new StopToken(OWNER, "escalation", "payments"));
    }

    @Test
    void withoutAKeyALinkToTheReasonsIsAllThereIs() {
        var plain = new CaseMails(payments.kept, payments.kept, () -> payments.kept, Payments.IDENTITY)
                .compose("key", List.of(news(Kind.OPENED, "C-14")), payments.team, OWNER, Payments.MONDAY_MORNING);
        assertThat(plain.text()).doesNotContain("/answers/");
        assertThat(plain.headers())
                .doesNotContainKey("List-Unsubscribe-Post")
                .containsEntry(
                        "List-Unsubscribe",
                        "<https://kpi.example.com/unsubscribe?to=payments-owner%40example.com&kind=escalation&team=payments>");
    }

    @Test
    void everyAnswerThatTheCaseTakesIsALinkInTheNameOfTheReader() {
        var links = Pattern.compile("https://kpi\\.example\\.com/answers/(\\S+)")
                .matcher(compose(OWNER, news(Kind.OPENED, "C-14")).text());
        var answers = links.results()
                .map(link -> Told.TOKENS
                        .read(link.group(1))
                        .flatMap(AnswerToken::read)
                        .orElseThrow())
                .toList();
        assertThat(answers).extracting(AnswerToken::action).containsExactly(AnswerAction.values());
        assertThat(answers).allSatisfy(token -> {
            assertThat(token.caseId()).isEqualTo("C-14");
            assertThat(token.recipient()).isEqualTo(OWNER);
            assertThat(token.expires()).isEqualTo(Payments.MONDAY_MORNING.plus(Duration.ofDays(14)));
        });
    }

    private Notice compose(String recipient, News... news) {
        return mails().compose("key", List.of(news), payments.team, recipient, Payments.MONDAY_MORNING);
    }

    private CaseMails mails() {
        return new CaseMails(payments.kept, payments.kept, () -> payments.kept, Told.SIGNED);
    }

    private News news(Kind kind, String id) {
        return new News(payments.kept.find(id).orElseThrow(), kind, 0, null);
    }
}
