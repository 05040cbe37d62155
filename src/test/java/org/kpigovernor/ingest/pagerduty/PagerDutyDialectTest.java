package org.kpigovernor.ingest.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.events.Incident;
import org.kpigovernor.ingest.Sample;

class PagerDutyDialectTest {
    private static Incident incident(Sample sample) {
        return sample.only(Incident.class);
    }

    @Test
    void aMomentIsWhenTheEventOccurred() {
        Incident incident = incident(Sample.of("pagerduty/incident"));
        assertThat(incident.service()).isEqualTo("PABC123");
        assertThat(incident.id()).isEqualTo("Q1INCIDENT");
        assertThat(incident.createdAt()).isEqualTo("2024-03-05T11:00:00Z");
        assertThat(incident.moment()).isEqualTo(Incident.Moment.RESOLVED);
        assertThat(incident.momentId()).isEqualTo("01DMV0000000000000000000A1");
        assertThat(incident.observedAt()).isEqualTo("2024-03-05T12:30:15.250Z");
    }

    @ParameterizedTest
    @CsvSource({
        "triggered, TRIGGERED",
        "acknowledged, ACKNOWLEDGED",
        "reopened, REOPENED",
        "resolved, RESOLVED",
        "unacknowledged, OTHER",
        "escalated, OTHER",
        "priority_updated, OTHER",
        "reassigned, OTHER",
        "delegated, OTHER"
    })
    void theEventsTypeTellsTheMomentNotTheIncidentsStatus(String type, Incident.Moment moment) {
        Sample sample = Sample.of("pagerduty/incident")
                .with("/event/event_type", "'incident." + type + "'")
                .with("/event/data/status", "'triggered'");
        assertThat(incident(sample).moment()).isEqualTo(moment);
    }

    @Test
    void anIncidentMayNotTellWhenItWasCreated() {
        assertThat(incident(Sample.of("pagerduty/incident").without("/event/data/created_at"))
                        .createdAt())
                .isNull();
    }

    @Test
    void aSixtiethSecondReadsAsTheFiftyNinth() {
        Sample sample = Sample.of("pagerduty/incident").with("/event/occurred_at", "'2016-12-31T23:59:60Z'");
        assertThat(incident(sample).observedAt()).isEqualTo("2016-12-31T23:59:59Z");
    }

    @Test
    void eventsAboutSomethingElseInAnIncidentAreNotUsed() {
        Sample note = Sample.of("pagerduty/incident")
                .with("/event/event_type", "'incident.annotated'")
                .with("/event/data", "{'id': 'N1', 'type': 'incident_note', 'incident': {'id': 'Q1INCIDENT'}}");
        assertThat(note.unused()).isEqualTo("incident.annotated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service.updated", "pagey.ping"})
    void otherEventsAreNotUsed(String type) {
        assertThat(Sample.of("pagerduty/incident")
                        .with("/event/event_type", "'" + type + "'")
                        .unused())
                .isEqualTo(type);
    }

    @Test
    void readsVersionTwoToo() {
        Incident incident = incident(Sample.of("pagerduty/v2"));
        assertThat(incident.moment()).isEqualTo(Incident.Moment.ACKNOWLEDGED);
        assertThat(incident.momentId()).isEqualTo("RLOG1");
        assertThat(incident.observedAt()).isEqualTo("2024-03-05T11:05:00Z");
        assertThat(incident.createdAt()).isEqualTo("2024-03-05T11:00:00Z");
    }

    @Test
    void aMessageWithoutALogEntryTellsItsOwnTime() {
        Sample sample = Sample.of("pagerduty/v2")
                .with(
                        "/messages",
                        "[{'event': 'incident.resolve', 'id': 'm1', 'created_on': '2024-03-05T11:05:01Z',"
                                + " 'incident': {'id': 'Q1', 'service': {'id': 'P1'}}}]");
        assertThat(incident(sample).momentId()).isEqualTo("m1");
        assertThat(incident(sample).observedAt()).isEqualTo("2024-03-05T11:05:01Z");
        assertThat(Sample.of("pagerduty/v2").with("/messages", "[]").unused()).isEqualTo("v2");
    }

    @Test
    void anIncidentWithoutAServiceIsUntranslatable() {
        assertThat(Sample.of("pagerduty/incident")
                        .with("/event/data/service", "null")
                        .reason())
                .isEqualTo("$.event.data.service is missing");
    }
}
