package org.kpigovernor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.MailGallery;
import org.kpigovernor.notify.MailTemplates;
import org.kpigovernor.notify.Payments;
import org.kpigovernor.review.ReviewComposer.Composed;

class RollUpsTest {
    private static final Team SEARCH = Samples.team("search", Samples.BERLIN);
    private static final Team DATA = Samples.team("data", Samples.BERLIN);

    @Test
    void aRollUpTellsOnlyWhatNeedsTheHeadTeamByTeamAndNamesTheQuietOnes() {
        var payments = Payments.troubled();
        var composed = compose(payments, List.of(DATA, payments.team, SEARCH));
        MailGallery.assertApproved("roll-up", composed.notice());
        assertThat(composed.quiet()).isFalse();
    }

    @Test
    void aRollUpOfQuietTeamsSaysSo() {
        var payments = Payments.quiet();
        var composed = compose(payments, List.of(payments.team, SEARCH));
        MailGallery.assertApproved("roll-up-quiet", composed.notice());
        assertThat(composed.quiet()).isTrue();
    }

    @Test
    void namesThatTryToBeMoreAreEscaped() {
        var payments = Payments.troubled("<script>x</script>\nBcc: a@example.com");
        var notice = compose(payments, List.of(payments.team)).notice();
        assertThat(notice.html()).doesNotContain("<script>");
        assertThat(notice.text()).doesNotContain("\nBcc:");
    }

    private static Composed compose(Payments payments, List<Team> teams) {
        return new RollUps(KeptReviews.ports(payments), Payments.IDENTITY, new MailTemplates())
                .compose(
                        ReviewKind.ROLL_UP,
                        teams,
                        "head@example.com",
                        Payments.WEEK,
                        Payments.MONDAY_MORNING,
                        Duration.ZERO);
    }
}
