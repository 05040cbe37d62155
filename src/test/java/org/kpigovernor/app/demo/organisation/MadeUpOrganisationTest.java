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

    private static final MadeUpOrganisation ORGANISATION = new MadeUpOrganisation(1, 6, 26, END);
    private static final List<MadeUpDelivery> DELIVERIES = ORGANISATION.deliveries();

    @Test
    void theSameSeedDeliversTheSameByteForByte() {
        var again = new MadeUpOrganisation(1, 6, 26, END).deliveries();
        assertThat(lines(again)).isEqualTo(lines(DELIVERIES));
    }

    @Test
    void anotherSeedDeliversSomethingElse() {
        var other = new MadeUpOrganisation(2, 6, 26, END).deliveries();
        assertThat(lines(other)).isNotEqualTo(lines(DELIVERIES));
    }

    @Test
    void theHistoryEndsWithTheLastWeekThatIsOver() {
        assertThat(ORGANISATION.end()).isEqualTo(LocalDate.parse("2026-11-16"));
        assertThat(ORGANISATION.firstMonday()).isEqualTo(LocalDate.parse("2026-05-18"));
        assertThat(DELIVERIES.get(DELIVERIES.size() - 1).at()).isBefore("2026-11-16T00:00:00Z");
    }

    @Test
    void nothingHappensBeforeATeamsFirstMonday() {
        for (var team : ORGANISATION.teams()) {
            var begin = ORGANISATION.firstMonday().atStartOfDay(team.zone()).toInstant();
            var early = DELIVERIES.stream()
                    .filter(delivery -> delivery.subject().contains(team.id()))
                    .filter(delivery -> delivery.at().isBefore(begin));
            assertThat(early).isEmpty();
        }
    }

    @Test
    void whatArrivesIsInTheOrderOfArrivalAndJson() throws Exception {
        var json = new ObjectMapper();
        var last = Instant.MIN;
        var inOrder = true;
        var objects = 0;
        for (var delivery : DELIVERIES) {
            inOrder &= !delivery.at().isBefore(last);
            objects += json.readTree(delivery.body()).isObject() ? 1 : 0;
            last = delivery.at();
        }
        assertThat(inOrder).isTrue();
        assertThat(objects).isEqualTo(DELIVERIES.size());
    }

    @Test
    void someDeliveriesComeTwice() {
        var ids = DELIVERIES.stream()
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
        assertThat(DELIVERIES).hasSizeBetween(10_000, 20_000);
    }

    private static List<String> lines(List<MadeUpDelivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> delivery.at() + " " + delivery.headers() + " " + delivery.text())
                .collect(Collectors.toList());
    }
}
