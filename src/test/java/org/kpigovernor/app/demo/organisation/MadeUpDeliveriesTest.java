package org.kpigovernor.app.demo.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kpigovernor.app.demo.MadeUpConfiguration;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.Review;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;

class MadeUpDeliveriesTest {
    private static final MadeUpOrganisation ORGANISATION =
            new MadeUpOrganisation(3, 6, 26, Instant.parse("2026-11-18T09:30:00Z"));
    private static final ToldEvents TOLD = ToldEvents.of(
            ORGANISATION.deliveries(),
            MadeUpConfiguration.of(ORGANISATION).organisation().sources());

    @Test
    void theTranslatorsUnderstandAllButTheBrokenOnes() {
        assertThat(TOLD.untranslatable())
                .hasSizeBetween(8, 16)
                .allMatch(reason -> reason.contains("pull_request") || reason.contains("created_at"));
        assertThat(TOLD.unused().keySet()).containsExactly("issue_comment");
    }

    @Test
    void everyKindOfThingHappens() {
        assertThat(TOLD.all(PullRequest.class)).isNotEmpty();
        assertThat(TOLD.all(Review.class)).isNotEmpty();
        assertThat(TOLD.all(Push.class)).isNotEmpty();
        assertThat(TOLD.all(Deployment.class)).isNotEmpty();
        assertThat(TOLD.all(Incident.class)).isNotEmpty();
        assertThat(TOLD.all(WorkItem.class)).isNotEmpty();
        assertThat(TOLD.all(Sprint.class)).isNotEmpty();
        assertThat(TOLD.all(Build.class)).extracting(Build::source).contains("github", "gitlab");
        assertThat(TOLD.all(Measurement.class)).isNotEmpty();
    }

    @Test
    void botsOpenAndReviewPullRequestsToo() {
        assertThat(TOLD.all(PullRequest.class)).anyMatch(pull -> pull.author().bot());
        assertThat(TOLD.all(Review.class)).anyMatch(review -> review.reviewer().bot());
    }

    @Test
    void oneRepositoryIsNobodys() {
        var sources = MadeUpConfiguration.of(ORGANISATION).organisation().sources();
        Set<String> unmapped = TOLD.all(Deployment.class)
                .map(Deployment::project)
                .filter(project -> sources.team("github", project) == null)
                .collect(Collectors.toSet());
        assertThat(unmapped).containsExactly(Oddities.NOBODYS);
    }

    @Test
    void eachMergeMovesTheMainBranchOnFromWhereTheLastOneLeftIt() {
        for (var team : ORGANISATION.teams()) {
            var merges = TOLD.all(Push.class)
                    .filter(push -> push.defaultBranch() && push.repository().equals(team.repository()))
                    .sorted(java.util.Comparator.comparing(Push::observedAt))
                    .toList();
            for (int i = 1; i < merges.size(); i++) {
                assertThat(merges.get(i).before()).isEqualTo(merges.get(i - 1).after());
            }
        }
    }
}
