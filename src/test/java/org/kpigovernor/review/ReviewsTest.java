package org.kpigovernor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.notify.MailGallery;
import org.kpigovernor.notify.Notes;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Payments;
import org.kpigovernor.review.ReviewComposer.Composed;

class ReviewsTest {
    private static final String MANAGER = "payments-manager@example.com";

    @Test
    void aDailyGlanceTellsOnlyWhatIsNew() {
        MailGallery.assertApproved(
                "daily", compose(Payments.troubled(), ReviewKind.DAILY).notice());
    }

    @Test
    void aWeeklyReviewSaysWhatChangedWhoHasItAndWhatToAsk() {
        MailGallery.assertApproved(
                "weekly", compose(Payments.troubled(), ReviewKind.WEEKLY).notice());
    }

    @Test
    void aMonthlyReviewTellsTheTrajectoryRatherThanTheNumber() {
        MailGallery.assertApproved(
                "monthly", compose(Payments.troubled(), ReviewKind.MONTHLY).notice());
    }

    @Test
    void aQuarterlyReviewAsksWhichKpisToKeep() {
        MailGallery.assertApproved(
                "quarterly", compose(Payments.troubled(), ReviewKind.QUARTERLY).notice());
    }

    @Test
    void aQuietDaySaysSo() {
        var composed = compose(Payments.quiet(), ReviewKind.DAILY);
        MailGallery.assertApproved("daily-quiet", composed.notice());
        assertThat(composed.quiet()).isTrue();
        assertThat(composed.why())
                .isEqualTo(
                        "Nothing new since the last glance. Nothing to act on: 5 KPIs are steady, 1 is without data");
    }

    @Test
    void aQuietWeekIsAShortMail() {
        var composed = compose(Payments.quiet(), ReviewKind.WEEKLY);
        MailGallery.assertApproved("weekly-quiet", composed.notice());
        assertThat(composed.quiet()).isTrue();
        assertThat(composed.notice().text().lines()).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void aWeekWithACaseThatNobodyHasAcceptedIsNotQuiet() {
        var payments = Payments.quiet();
        payments.openInvestigation();
        assertThat(compose(payments, ReviewKind.WEEKLY).quiet()).isFalse();
    }

    @Test
    void aLateReviewSaysHowLateAndWhy() {
        var composed = compose(Payments.quiet(), ReviewKind.WEEKLY, Duration.ofHours(5));
        assertThat(composed.notice().text())
                .contains(
                        "5 hours late: it was due Mon 9 Nov 2026, 03:00 Europe/Berlin, when the\nservice could not send it.");
    }

    @Test
    void aPeriodThatIsNotOverIsSaidToBeUnfinishedAndShowsOnlyCompleteWeeks() {
        var payments = Payments.troubled();
        var notice = reviews(payments)
                .compose(
                        ReviewKind.MONTHLY,
                        payments.team,
                        MANAGER,
                        LocalDate.of(2026, 11, 1),
                        Payments.MONDAY_MORNING,
                        Duration.ZERO)
                .notice();
        assertThat(notice.text())
                .contains("The period isn't over yet")
                .contains("2–8 Nov 2026")
                .doesNotContain("9–15 Nov");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReviewKind.class,
            names = {"DAILY", "WEEKLY", "MONTHLY", "QUARTERLY"})
    void aTeamWithoutAnyHistoryGetsAReviewToo(ReviewKind kind) {
        assertThat(compose(new Payments(), kind).notice().text()).contains("6 KPIs are without data");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReviewKind.class,
            names = {"DAILY", "WEEKLY", "MONTHLY", "QUARTERLY"})
    void textKeepsTo76ColumnsHtmlBelowWhatMailProgramsCutAndPicturesSmall(ReviewKind kind) {
        var notice = compose(Payments.troubled(), kind).notice();
        assertThat(notice.text().lines().filter(line -> !line.startsWith("https://")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
        assertThat(notice.html()).hasSizeLessThan(100_000);
        assertThat(notice.inlines()).map(inline -> inline.bytes().length).allMatch(size -> size < 8 * 1024);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReviewKind.class,
            names = {"DAILY", "WEEKLY", "MONTHLY", "QUARTERLY"})
    void everyPictureOfTheHtmlComesAlong(ReviewKind kind) {
        var notice = compose(Payments.troubled(), kind).notice();
        assertThat(Arrays.stream(notice.html().split("cid:", -1))
                        .skip(1)
                        .map(shown -> shown.substring(0, shown.indexOf('"')))
                        .distinct())
                .hasSize(notice.inlines().size());
        assertThat(notice.inlines())
                .map(Notice.Inline::contentId)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(notice.html()).contains("cid:" + id + "\""));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReviewKind.class,
            names = {"DAILY", "WEEKLY", "MONTHLY", "QUARTERLY"})
    void hostileNamesAreEscaped(ReviewKind kind) {
        var notice = compose(Payments.troubled("<script>x</script>\nBcc: a@example.com"), kind)
                .notice();
        assertThat(notice.html()).doesNotContain("<script>");
        assertThat(notice.subject()).doesNotContain("\n");
        assertThat(notice.text()).doesNotContain("\nBcc:");
    }

    @Test
    void findingsThatAreAboutNoKpiOfTheTeamAreLeftToOthers() {
        var payments = Payments.troubled();
        payments.kept.findings.add(finding(null, null, "acme/unknown is mapped to nobody"));
        payments.kept.findings.add(finding(null, "cycle-time", "Cycle time serves no objective"));
        payments.kept.findings.add(finding("search", "cycle-time", "Search has no owner"));
        var text = compose(payments, ReviewKind.MONTHLY).notice().text();
        assertThat(text)
                .contains("Cycle time serves no objective")
                .doesNotContain("acme/unknown", "Search has no owner");
    }

    private static Finding finding(@Nullable String team, @Nullable String kpi, String what) {
        return new Finding("rule", Payments.BOOK, team, kpi, what, "put it right", "");
    }

    @Test
    void whatWasIntroducedIsMarkedInTheChartOfItsKpi() {
        var html = compose(Payments.troubled(), ReviewKind.MONTHLY).notice().html();
        assertThat(html).contains("What was tried", "upright line: something was introduced");
        assertThat(compose(Payments.quiet(), ReviewKind.MONTHLY).notice().html())
                .doesNotContain("What was tried", "something was introduced");
    }

    @Test
    void whatPeopleNotedIsToldAndMarkedInTheChart() {
        var kept = new KeptReviews();
        kept.notes.add(new Notes.Note(LocalDate.of(2026, 10, 1), "Release <freeze>"));
        var payments = Payments.troubled();
        var notice = new Reviews(kept.over(payments), Payments.IDENTITY)
                .compose(
                        ReviewKind.WEEKLY,
                        payments.team,
                        MANAGER,
                        Payments.WEEK,
                        Payments.MONDAY_MORNING,
                        Duration.ZERO)
                .notice();
        assertThat(notice.text()).contains("Noted      1 Oct 2026: Release <freeze>");
        assertThat(notice.html()).contains("upright line: something was noted", "Release &lt;freeze&gt;");
    }

    @Test
    void aQuarterlyReviewShowsWhatWasAnsweredLastAndWhatWasDecided() {
        var kept = new KeptReviews();
        kept.add(new ReviewAnswer(
                "payments",
                "cycle-time",
                LocalDate.of(2026, 4, 1),
                ReviewAnswer.Kind.KEEP,
                "it told us of the slow pipeline",
                MANAGER,
                Instant.parse("2026-07-03T09:00:00Z"),
                ""));
        var payments = Payments.troubled();
        var notice = new Reviews(kept.over(payments), Payments.IDENTITY)
                .compose(
                        ReviewKind.QUARTERLY,
                        payments.team,
                        MANAGER,
                        LocalDate.of(2026, 7, 1),
                        Instant.parse("2026-10-05T07:00:00Z"),
                        Duration.ZERO)
                .notice();
        assertThat(notice.text().replaceAll("\\s+", " "))
                .contains("Answered last: keep, said by payments-manager@example.com on 3 Jul 2026 in the review of Q2"
                        + " 2026: it told us of the slow pipeline");
        assertThat(notice.html())
                .contains("/reviews/quarterly/payments/2026-Q3?by=payments-manager%40example.com#cycle-time");
    }

    @Test
    void theSameReviewHasTheSameKeyAndMessageId() {
        var first = compose(Payments.troubled(), ReviewKind.WEEKLY).notice();
        var late = compose(Payments.troubled(), ReviewKind.WEEKLY, Duration.ofHours(1))
                .notice();
        assertThat(first.key()).isEqualTo("weekly-review/payments/payments-manager@example.com/2026-11-02");
        assertThat(late.key()).isEqualTo(first.key());
        assertThat(late.messageId()).isEqualTo(first.messageId());
    }

    private static Composed compose(Payments payments, ReviewKind kind) {
        return compose(payments, kind, Duration.ZERO);
    }

    private static Composed compose(Payments payments, ReviewKind kind, Duration late) {
        return reviews(payments).compose(kind, payments.team, MANAGER, start(kind), asOf(kind), late);
    }

    private static Reviews reviews(Payments payments) {
        return new Reviews(KeptReviews.ports(payments), Payments.IDENTITY);
    }

    private static LocalDate start(ReviewKind kind) {
        return switch (kind) {
            case DAILY -> LocalDate.of(2026, 11, 6);
            case WEEKLY, ROLL_UP -> Payments.WEEK;
            case MONTHLY, MONTHLY_ROLL_UP, RULES -> LocalDate.of(2026, 10, 1);
            case QUARTERLY -> LocalDate.of(2026, 7, 1);
        };
    }

    private static Instant asOf(ReviewKind kind) {
        return switch (kind) {
            case DAILY, WEEKLY, ROLL_UP -> Payments.MONDAY_MORNING;
            case MONTHLY, MONTHLY_ROLL_UP, RULES -> Instant.parse("2026-11-02T07:30:00Z");
            case QUARTERLY -> Instant.parse("2026-10-05T07:00:00Z");
        };
    }
}
