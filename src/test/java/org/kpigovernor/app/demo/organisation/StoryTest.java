package org.kpigovernor.app.demo.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.app.demo.MadeUpConfiguration;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.signals.Assessment;
import org.kpigovernor.signals.Point;
import org.kpigovernor.signals.Policy;
import org.kpigovernor.signals.Signals;

/** Each story, told with any luck, is seen for what it is by the signal policy. */
class StoryTest {
    private static final Instant END = Instant.parse("2026-11-18T09:30:00Z");
    private static final Policy POLICY =
            Policy.of(new Threshold(0.75, 6, 2, 3, 8, 4, 4, 6, 0.2, 1, null, 6, "as measured", ""));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 77})
    void everyStoryIsSeenForWhatItIs(long seed) {
        var organisation = new MadeUpOrganisation(seed, 6, 26, END);
        var sources = MadeUpConfiguration.of(organisation).organisation().sources();
        var told = ToldEvents.of(organisation.deliveries(), sources);
        for (var team : organisation.teams()) {
            check(team.story(), new WeeklyValues(told, team, organisation));
        }
    }

    private static void check(Story story, WeeklyValues values) {
        var cycleTime = assess(values.cycleTime(), Scale.DURATION, Direction.LOWER);
        var failures = assess(values.changeFailureRate(), Scale.RATE, Direction.LOWER);
        var incidents = assess(values.incidentCount(), Scale.COUNT, Direction.LOWER);
        var deployments = assess(values.deploymentFrequency(), Scale.COUNT, Direction.HIGHER);
        switch (story) {
            case SLOWLY_SLOWER -> {
                assertActed(cycleTime);
                assertQuiet(failures, incidents, deployments);
            }
            case SUDDENLY_WORSE -> {
                assertActed(failures);
                assertActed(incidents);
                assertQuiet(cycleTime, deployments);
            }
            case SPEED_FOR_QUALITY -> {
                assertActed(failures);
                assertThat(last(deployments).runs().better()).isTrue();
                assertQuiet(cycleTime, deployments);
            }
            case ONE_BAD_WEEK, HEALTHY, BADLY_GOVERNED -> assertQuiet(cycleTime, failures, incidents, deployments);
        }
    }

    private static List<Assessment> assess(List<Point> weeks, Scale scale, Direction better) {
        return Signals.assess(weeks, scale, better, POLICY);
    }

    private static Assessment last(List<Assessment> weeks) {
        return weeks.get(weeks.size() - 1);
    }

    /** At the end the trend is open, the level is clearly worse, and it has lasted or lies far out. */
    private static void assertActed(List<Assessment> weeks) {
        var runs = last(weeks).runs();
        assertThat(runs.trend()).isTrue();
        assertThat(last(weeks).worse()).isGreaterThan(0.2);
        assertThat(runs.far() >= 4 || runs.openWeeks() >= 6).isTrue();
    }

    @SafeVarargs
    private static void assertQuiet(List<Assessment>... series) {
        for (var weeks : series) {
            assertThat(weeks).noneMatch(week -> week.runs().trend());
        }
    }
}
