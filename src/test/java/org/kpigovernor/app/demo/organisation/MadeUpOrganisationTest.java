package org.kpigovernor.app.demo.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MadeUpOrganisationTest {
    private static final Instant END = Instant.parse("2026-11-18T09:30:00Z");

    private final MadeUpOrganisation organisation = new MadeUpOrganisation(1, 6, 26, END);

    @Test
    void theSameSeedDeliversTheSameByteForByte() {
        var again = new MadeUpOrganisation(1, 6, 26, END).deliveries();
        assertThat(lines(again)).isEqualTo(lines(organisation.deliveries()));
    }

    @Test
    void anotherSeedDeliversSomethingElse() {
        var other = new MadeUpOrganisation(2, 6, 26, END).deliveries();
        assertThat(lines(other)).isNotEqualTo(lines(organisation.deliveries()));
    }

    @Test
    void theHistoryEndsWithTheLastWeekThatIsOver() {
        assertThat(organisation.end()).isEqualTo(LocalDate.parse("2026-11-16"));
        assertThat(organisation.firstMonday()).isEqualTo(LocalDate.parse("2026-05-18"));
        var deliveries = organisation.deliveries();
        assertThat(deliveries.get(deliveries.size() - 1).at()).isBefore("2026-11-16T00:00:00Z");
    }

    @Test
    void nothingHappensBeforeATeamsFirstMonday() {
        for (var team : organisation.teams()) {
            var begin = organisation.firstMonday().atStartOfDay(team.zone()).toInstant();
            assertThat(organisation.deliveries())
                    .filteredOn(delivery -> delivery.subject().contains(team.id()))
                    .allMatch(delivery -> delivery.at().isAfter(begin));
        }
    }

    @Test
    void whatArrivesIsInTheOrderOfArrivalAndJson() throws Exception {
        var json = new ObjectMapper();
        var last = Instant.MIN;
        for (var delivery : organisation.deliveries()) {
            assertThat(delivery.at()).isAfterOrEqualTo(last);
            assertThat(json.readTree(delivery.body()).isObject()).isTrue();
            last = delivery.at();
        }
    }

    @Test
    void someDeliveriesComeTwice() {
        var ids = organisation.deliveries().stream()
                .filter(delivery -> delivery.source().equals("github"))
                .map(delivery -> delivery.headers().get("X-GitHub-Delivery"))
                .toList();
        assertThat(ids.size() - ids.stream().distinct().count()).isBetween(100L, 1000L);
    }

    @Test
    void furtherTeamsLiveTheStoriesAgain() {
        var teams = new MadeUpOrganisation(1, 20, 26, END).teams();
        assertThat(teams).extracting(MadeUpTeam::id).doesNotHaveDuplicates();
        assertThat(teams).extracting(MadeUpTeam::jiraProject).doesNotHaveDuplicates();
        assertThat(teams.get(7).story()).isEqualTo(Story.SUDDENLY_WORSE);
    }

    @Test
    void tenToTwentyThousandDeliveriesMakeHalfAYear() {
        assertThat(organisation.deliveries()).hasSizeBetween(10_000, 20_000);
    }

    private static List<String> lines(List<MadeUpDelivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> delivery.at() + " " + delivery.headers() + " " + delivery.text())
                .collect(Collectors.toList());
    }
}
