package org.kpigovernor.ingest.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;
import org.kpigovernor.ingest.Sample;

class JiraDialectTest {
    private static final String FIELD = "/issue/fields/customfield_10020";
    private static final String NO_CHANGES = "{'items': []}";

    private static WorkItem issue(Sample sample) {
        return sample.only(WorkItem.class);
    }

    private static Sample updated() {
        return Sample.of("jira/issue_updated");
    }

    private static Sprint sprint(Sample sample) {
        return sample.only(Sprint.class);
    }

    private static Sample closed() {
        return Sample.of("jira/sprint_closed");
    }

    @Test
    void readsAnIssueAsOfTheDelivery() {
        WorkItem issue = issue(updated());
        assertThat(issue.project()).isEqualTo("PAY");
        assertThat(issue.id()).isEqualTo("10117");
        assertThat(issue.key()).isEqualTo("PAY-17");
        assertThat(issue.type()).isEqualTo("Bug");
        assertThat(issue.labels()).isEqualTo(Set.of("customer", "refunds"));
        assertThat(issue.createdAt()).isEqualTo("2024-03-01T08:00:00.089Z");
        assertThat(issue.done()).isTrue();
        assertThat(issue.sprints()).isEqualTo(Set.of("31", "32"));
        assertThat(issue.sprintsBefore()).isEqualTo(Set.of("31"));
        assertThat(issue.deleted()).isFalse();
        assertThat(issue.observedAt()).isEqualTo("2024-03-06T08:00:00.123Z");
    }

    @Test
    void oldServersThatTellNoTypeOfEventOrNoChangelogAreReadTheSame() {
        Sample old = updated().without("/issue_event_type_name").without("/changelog");
        assertThat(issue(old).done()).isTrue();
        assertThat(issue(old).sprints()).isEqualTo(Set.of("31", "32"));
        assertThat(issue(old).sprintsBefore()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"done, true", "indeterminate, false", "new, false", "undefined, false"})
    void doneIsTheStatusesCategory(String category, boolean done) {
        Sample sample = updated().with("/issue/fields/status/statusCategory/key", "'" + category + "'");
        assertThat(issue(sample).done()).isEqualTo(done);
    }

    @Test
    void whereThereAreNoCategoriesAResolvedIssueIsDone() {
        Sample resolved = updated().without("/issue/fields/status/statusCategory");
        assertThat(issue(resolved).done()).isTrue();
        assertThat(issue(resolved.with("/issue/fields/resolution", "null")).done())
                .isFalse();
    }

    @Test
    void aDeletedIssueIsDeletedAndACreatedOneIsnt() {
        assertThat(issue(updated().with("/webhookEvent", "'jira:issue_deleted'"))
                        .deleted())
                .isTrue();
        assertThat(issue(updated().with("/webhookEvent", "'jira:issue_created'"))
                        .deleted())
                .isFalse();
    }

    @Test
    void aServersSprintsAreTexts() {
        Sample server = updated()
                .with(
                        FIELD,
                        "['com.atlassian.greenhopper.service.sprint.Sprint@1f2[id=5,state=ACTIVE,goal=reach id=9,]',"
                                + " 'com.atlassian.greenhopper.service.sprint.Sprint@1f3[state=CLOSED,id=4]']");
        assertThat(issue(server).sprints()).isEqualTo(Set.of("4", "5"));
    }

    @Test
    void sprintsMayBeIdsOrNoneOrAnotherFieldAltogether() {
        assertThat(issue(updated().with(FIELD, "[7, '8']")).sprints()).isEqualTo(Set.of("7", "8"));
        assertThat(issue(updated().with(FIELD, "null")).sprints()).isEmpty();
        assertThat(issue(updated().with(FIELD, "'0|i0007z:'")).sprints()).isEmpty();
        assertThat(issue(updated().with(FIELD, "['a team']")).sprints()).isEmpty();
    }

    @Test
    void whereTheFieldIsLeftOutTheChangelogTellsTheSprints() {
        assertThat(issue(updated().without(FIELD)).sprints()).isEqualTo(Set.of("31", "32"));
        assertThat(issue(updated().without(FIELD).with("/changelog", NO_CHANGES))
                        .sprints())
                .isEmpty();
    }

    @Test
    void theSprintsBeforeAreNoneKnownOrUntold() {
        String none = "{'items': [{'field': 'Sprint', 'from': '', 'fromString': '', 'to': '31'}]}";
        String untold = "{'items': [{'field': 'Sprint', 'from': null, 'fromString': 'Sprint 1', 'to': null}]}";
        String byId = "{'items': [{'field': 'X', 'fieldId': 'customfield_10020', 'from': '30, 31', 'to': '31'}]}";
        assertThat(issue(updated().with("/changelog", none)).sprintsBefore()).isEmpty();
        assertThat(issue(updated().with("/changelog", untold)).sprintsBefore()).isNull();
        assertThat(issue(updated().with("/changelog", byId)).sprintsBefore()).isEqualTo(Set.of("30", "31"));
        assertThat(issue(updated().with("/changelog", NO_CHANGES)).sprintsBefore())
                .isNull();
    }

    @Test
    void anIssueThatMovedIsInItsNewProject() {
        Sample moved = updated()
                .with("/issue_event_type_name", "'issue_moved'")
                .with("/issue/key", "'WEB-3'")
                .with("/issue/fields/project/key", "'WEB'");
        assertThat(issue(moved).project()).isEqualTo("WEB");
        assertThat(issue(moved).id()).isEqualTo("10117");
    }

    @Test
    void readsASprintThatWasClosed() {
        Sprint sprint = sprint(closed());
        assertThat(sprint.board()).isEqualTo("1000");
        assertThat(sprint.id()).isEqualTo("32");
        assertThat(sprint.name()).isEqualTo("Sprint 32");
        assertThat(sprint.startedAt()).isEqualTo("2024-02-26T09:00:00Z");
        assertThat(sprint.completedAt()).isEqualTo("2024-03-08T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sprint_created", "sprint_updated", "sprint_deleted"})
    void aPlannedStartIsNoStart(String event) {
        Sample planned = closed().with("/webhookEvent", "'" + event + "'")
                .with("/sprint/state", "'future'")
                .without("/sprint/completeDate");
        assertThat(sprint(planned).startedAt()).isNull();
        assertThat(sprint(planned).completedAt()).isNull();
    }

    @Test
    void anUpdatedSprintKeepsItsMoments() {
        Sample active = closed().with("/webhookEvent", "'sprint_updated'").with("/sprint/state", "'ACTIVE'");
        assertThat(sprint(active).startedAt()).isEqualTo("2024-02-26T09:00:00Z");
        assertThat(sprint(active).completedAt()).isNull();
        assertThat(sprint(active.with("/sprint/state", "'CLOSED'")).completedAt())
                .isEqualTo("2024-03-08T10:00:00Z");
    }

    @Test
    void aMomentThatIsMissingIsTheDeliverysThatReportsIt() {
        assertThat(sprint(closed().without("/sprint/completeDate")).completedAt())
                .isEqualTo("2024-03-08T10:00:00Z");
        Sample started = closed().with("/webhookEvent", "'sprint_started'")
                .without("/sprint/startDate")
                .without("/sprint/state");
        assertThat(sprint(started).startedAt()).isEqualTo("2024-03-08T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comment_created",
                "worklog_updated",
                "board_created",
                "jira:version_released",
                "jira:issue_unknown"
            })
    void otherEventsAreCountedAsUnused(String event) {
        assertThat(updated().with("/webhookEvent", "'" + event + "'").unused()).isEqualTo(event);
    }

    @Test
    void aWorkflowsOwnWebhookIsNotUsed() {
        assertThat(updated().without("/webhookEvent").with("/transition", "{}").unused())
                .isEqualTo("transition");
        assertThat(updated().without("/webhookEvent").reason()).isEqualTo("$.webhookEvent is missing");
    }

    @Test
    void aDeliveryThatTellsNoTimeWasWhenItCame() {
        assertThat(issue(updated().without("/timestamp")).observedAt()).isEqualTo(Sample.RECEIVED);
    }
}
