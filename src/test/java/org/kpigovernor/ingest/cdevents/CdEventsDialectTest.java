package org.kpigovernor.ingest.cdevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Incident;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Sample;

class CdEventsDialectTest {
    private static Sample deployed() {
        return Sample.of("cdevents/service.deployed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"upgraded", "rolledback", "removed", "published"})
    void onlyADeployedServiceIsADeployment(String predicate) {
        assertThat(deployed()
                        .with("/context/type", "'dev.cdevents.service." + predicate + ".0.3.0'")
                        .unused())
                .isEqualTo("service." + predicate);
    }

    @Test
    void aServiceThatCameToRunIsADeployment() {
        Deployment deployment = deployed().only(Deployment.class);
        assertThat(deployment.project()).isEqualTo("payments");
        assertThat(deployment.id()).isEqualTo("e-1");
        assertThat(deployment.commit()).isEqualTo("f".repeat(40));
        assertThat(deployment.environment()).isEqualTo("production");
        assertThat(deployment.outcome()).isEqualTo(Deployment.Outcome.SUCCESS);
        assertThat(deployment.outcomeAt()).isEqualTo("2024-03-05T10:26:00.123456Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", "0.4.1", "1.0.0", "0.5.0-draft"})
    void anyVersionOfATypeIsRead(String version) {
        assertThat(deployed()
                        .with("/context/type", "'dev.cdevents.service.deployed." + version + "'")
                        .events())
                .hasSize(1);
    }

    @Test
    void anArtifactsVersionIsACommitOnlyIfItLooksLikeOne() {
        Sample image = deployed().with("/subject/content/artifactId", "'pkg:oci/app@sha256%3A0b31b1c02ff458ad?tag=1'");
        assertThat(image.only(Deployment.class).commit()).isNull();
        assertThat(deployed()
                        .without("/subject/content/artifactId")
                        .only(Deployment.class)
                        .commit())
                .isNull();
    }

    @Test
    void aStructuredCloudEventIsTheSame() {
        String event = new String(deployed().bytes(), StandardCharsets.UTF_8);
        String body = "{\"specversion\": \"1.0\", \"id\": \"e-1\", \"source\": \"/ci/argo\", \"data\": " + event + "}";
        Map<String, String> headers = Map.of("content-type", "application/cloudevents+json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(Sample.translator("cdevents")
                        .translate(new Delivery("cdevents", "d", headers, bytes, Sample.RECEIVED)))
                .isEqualTo(deployed().translation());
        assertThat(Sample.translator("cdevents").deliveryId(headers, bytes)).isEqualTo("/ci/argo e-1");
    }

    @ParameterizedTest
    @CsvSource({"success, SUCCESS", "failure, FAILURE", "error, FAILURE", "cancel, IGNORED"})
    void aFinishedPipelineRunIsABuild(String outcome, Build.Outcome expected) {
        Build build = Sample.of("cdevents/pipelinerun.finished")
                .with("/subject/content/outcome", "'" + outcome + "'")
                .only(Build.class);
        assertThat(build.project()).isEqualTo("payments-nightly");
        assertThat(build.id()).isEqualTo("run-5");
        assertThat(build.startedAt()).isNull();
        assertThat(build.outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"detected, TRIGGERED", "reported, TRIGGERED", "resolved, RESOLVED"})
    void anIncidentsEventIsAMomentOfIt(String predicate, Incident.Moment moment) {
        Incident incident = Sample.of("cdevents/incident.detected")
                .with("/context/type", "'dev.cdevents.incident." + predicate + ".0.3.0'")
                .only(Incident.class);
        assertThat(incident.service()).isEqualTo("payments-svc");
        assertThat(incident.id()).isEqualTo("incident-123");
        assertThat(incident.moment()).isEqualTo(moment);
        assertThat(incident.observedAt()).isEqualTo("2024-03-05T10:26:00.123456Z");
    }

    @ParameterizedTest
    @CsvSource({
        "dev.cdevents.change.merged.0.3.0, change.merged",
        "dev.cdevents.service.removed.0.3.0, service.removed",
        "dev.cdevents.taskrun.finished.0.3.0, taskrun.finished",
        "dev.cdeventsx.mytool-resource.created.0.1.0, custom"
    })
    void otherTypesAreNotUsed(String type, String counted) {
        assertThat(deployed().with("/context/type", "'" + type + "'").unused()).isEqualTo(counted);
    }

    @Test
    void aDeploymentToNowhereIsUntranslatable() {
        assertThat(deployed().without("/subject/content/environment").reason())
                .isEqualTo("$.subject.content.environment is missing");
    }
}
