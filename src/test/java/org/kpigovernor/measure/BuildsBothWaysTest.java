package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Event;
import org.kpigovernor.ingest.PolledSample;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Translation;

/** The same history gives the same readings whether webhooks told it, the API, or both. */
@Tag("database")
class BuildsBothWaysTest {
    private static final String WEEK = "2024-03-04";

    @Test
    void gitLab() {
        var delivered = new ArrayList<Event>();
        delivered.addAll(
                said(push("refs/heads/retry", "0".repeat(40), "e".repeat(40), "e".repeat(40), "2024-03-04T08:00:00Z")));
        delivered.addAll(said(Sample.of("gitlab/note")));
        delivered.addAll(said(Sample.of("gitlab/merge_request")
                .with("/object_attributes/state", "'opened'")
                .with("/object_attributes/action", "'approved'")
                .with("/object_attributes/updated_at", "'2024-03-05 10:00:00 UTC'")
                .with("/user", "{'id': 52, 'username': 'jonas'}")));
        delivered.addAll(said(Sample.of("gitlab/merge_request")));
        delivered.addAll(
                said(push("refs/heads/main", "a".repeat(40), "d".repeat(40), "d".repeat(40), "2024-03-05T10:15:00Z")));
        var read = new ArrayList<Event>();
        read.addAll(said(PolledSample.of("gitlab/commits")));
        read.addAll(said(PolledSample.of("gitlab/notes")
                .with("/record/id", "300")
                .with("/record/type", "'DiffNote'")
                .with("/record/system", "false")
                .with("/record/created_at", "'2024-03-05T09:00:00.999Z'")));
        read.addAll(said(PolledSample.of("gitlab/notes").with("/record/created_at", "'2024-03-05T10:00:00.1Z'")));
        read.addAll(said(PolledSample.of("gitlab/merge-requests")));
        read.addAll(said(PolledSample.of("gitlab/branch-commits")));
        pipelines(delivered, read);
        deployments(delivered, read);

        try (var bench = same(delivered, read)) {
            assertThat(bench.week("ci-success-rate", WEEK).n()).isEqualTo(2);
            assertThat(bench.week("ci-success-rate", WEEK).value()).isEqualTo(50);
            assertThat(bench.week("deployment-frequency", WEEK).value()).isEqualTo(2);
            assertThat(bench.week("change-failure-rate", WEEK).value()).isEqualTo(100.0 / 3);
            assertThat(bench.week("cycle-time", WEEK).value()).isEqualTo(26.25);
            assertThat(bench.week("lead-time-for-changes", WEEK).value()).isEqualTo(27.5);
            assertThat(bench.week("first-review-time", WEEK).value()).isEqualTo(24);
            assertThat(bench.week("review-coverage", WEEK).value()).isEqualTo(100);
        }
    }

    private static Sample push(String ref, String before, String after, String commit, String at) {
        return Sample.of("gitlab/push")
                .with("/ref", "'" + ref + "'")
                .with("/before", "'" + before + "'")
                .with("/after", "'" + after + "'")
                .with("/commits", "[{'id': '" + commit + "', 'timestamp': '" + at + "'}]");
    }

    /** One failed; one failed and passed when its job was retried; one of a merge request. */
    private static void pipelines(List<Event> delivered, List<Event> read) {
        String[][] told = {
            {"7100", "failed", "push", "2024-03-05 10:22:10"},
            {"7101", "failed", "push", "2024-03-05 11:22:10"},
            {"7101", "success", "push", "2024-03-05 12:22:10"},
            {"7102", "failed", "merge_request_event", "2024-03-05 13:22:10"}
        };
        for (var one : told) {
            delivered.addAll(said(Sample.of("gitlab/pipeline")
                    .with("/object_attributes/id", one[0])
                    .with("/object_attributes/status", "'" + one[1] + "'")
                    .with("/object_attributes/source", "'" + one[2] + "'")
                    .with("/object_attributes/finished_at", "'" + one[3] + " UTC'")));
            read.addAll(said(PolledSample.of("gitlab/pipelines")
                    .with("/record/id", one[0])
                    .with("/record/status", "'" + one[1] + "'")
                    .with("/record/source", "'" + one[2] + "'")
                    .with("/record/finished_at", "'" + one[3].replace(' ', 'T') + ".700Z'")));
        }
    }

    /** One failed, the same was fixed, then deployed once more; and one to staging. */
    private static void deployments(List<Event> delivered, List<Event> read) {
        String[][] told = {
            {"14", "failed", "production", "2024-03-05 11:00:00"},
            {"15", "success", "production", "2024-03-05 11:30:00"},
            {"16", "success", "staging", "2024-03-05 11:10:00"},
            {"17", "success", "production", "2024-03-06 11:30:00"}
        };
        for (var one : told) {
            delivered.addAll(said(Sample.of("gitlab/deployment")
                    .with("/deployment_id", one[0])
                    .with("/status", "'" + one[1] + "'")
                    .with("/environment", "'" + one[2] + "'")
                    .with("/status_changed_at", "'" + one[3] + " +0000'")));
            String time = "'" + one[3].replace(' ', 'T') + ".250Z'";
            read.addAll(said(PolledSample.of("gitlab/deployments")
                    .with("/record/id", one[0])
                    .with("/record/status", "'" + one[1] + "'")
                    .with("/record/environment/name", "'" + one[2] + "'")
                    .with("/record/created_at", time)
                    .with("/record/updated_at", time)
                    .with("/record/deployable/finished_at", time)));
        }
    }

    /** One failed, was run again, and one of another branch. */
    @Test
    void circleCi() {
        String[][] told = {
            {"wf-1", "failed", "main"},
            {"wf-2", "success", "main"},
            {"wf-3", "canceled", "main"},
            {"wf-4", "failed", "feature"}
        };
        var delivered = new ArrayList<Event>();
        var read = new ArrayList<Event>();
        for (var one : told) {
            delivered.addAll(said(Sample.of("circleci/workflow-completed")
                    .with("/workflow/id", "'" + one[0] + "'")
                    .with("/workflow/status", "'" + one[1] + "'")
                    .with("/pipeline/vcs/branch", "'" + one[2] + "'")));
            read.addAll(said(PolledSample.of("circleci/workflows")
                    .with("/record/id", "'" + one[0] + "'")
                    .with("/record/status", "'" + one[1] + "'")
                    .with("/about/pipeline/vcs/branch", "'" + one[2] + "'")));
        }
        eachAttemptCounts(delivered, read);
    }

    /** One failed, the rebuilt one passed; one is blocked, one was cancelled, one is of another branch. */
    @Test
    void buildkite() {
        String[][] told = {
            {"b-1", "failed", "false", "trunk"},
            {"b-2", "passed", "false", "trunk"},
            {"b-3", "passed", "true", "trunk"},
            {"b-4", "canceled", "false", "trunk"},
            {"b-5", "failed", "false", "feature"}
        };
        var delivered = new ArrayList<Event>();
        var read = new ArrayList<Event>();
        for (var one : told) {
            delivered.addAll(said(Sample.of("buildkite/build.finished")
                    .with("/build/id", "'" + one[0] + "'")
                    .with("/build/state", "'" + one[1] + "'")
                    .with("/build/blocked", one[2])
                    .with("/build/branch", "'" + one[3] + "'")));
            read.addAll(said(PolledSample.of("buildkite/builds")
                    .with("/record/id", "'" + one[0] + "'")
                    .with("/record/state", "'" + one[1] + "'")
                    .with("/record/blocked", one[2])
                    .with("/record/branch", "'" + one[3] + "'")));
        }
        eachAttemptCounts(delivered, read);
    }

    /** Two phases of each are delivered, and count once. */
    @Test
    void jenkins() {
        String[][] told = {{"17", "UNSTABLE"}, {"18", "SUCCESS"}, {"19", "ABORTED"}};
        var delivered = new ArrayList<Event>();
        var read = new ArrayList<Event>();
        for (var one : told) {
            for (var phase : List.of("COMPLETED", "FINALIZED")) {
                delivered.addAll(said(Sample.of("jenkins/finalized")
                        .with("/build/number", one[0])
                        .with("/build/phase", "'" + phase + "'")
                        .with("/build/status", "'" + one[1] + "'")));
            }
            read.addAll(said(PolledSample.of("jenkins/builds")
                    .with("/record/number", one[0])
                    .with("/record/result", "'" + one[1] + "'")));
        }
        eachAttemptCounts(delivered, read);
    }

    private static void eachAttemptCounts(List<Event> delivered, List<Event> read) {
        try (var bench = same(delivered, read)) {
            assertThat(bench.week("ci-success-rate", WEEK).n()).isEqualTo(2);
            assertThat(bench.week("ci-success-rate", WEEK).value()).isEqualTo(50);
        }
    }

    /** The bench that both ways came to. */
    private static Bench same(List<Event> delivered, List<Event> read) {
        var both = bench(Stream.concat(delivered.stream(), read.stream()).toList());
        try (var one = bench(delivered);
                var other = bench(read)) {
            assertThat(other.all()).isNotEmpty().isEqualTo(one.all());
            assertThat(both.all()).isEqualTo(one.all());
        }
        return both;
    }

    private static Bench bench(List<Event> events) {
        var bench = new Bench()
                .mapping(Map.of(
                        Bench.WEB,
                        "payments",
                        "acme/web",
                        "payments",
                        "payments-nightly",
                        "payments",
                        "shop/web",
                        "payments"));
        bench.record(events).refresh();
        return bench;
    }

    private static List<Event> said(Sample sample) {
        return said(sample.translation());
    }

    private static List<Event> said(PolledSample sample) {
        return said(sample.translation());
    }

    private static List<Event> said(Translation translation) {
        assertThat(translation).isNotInstanceOf(Translation.Untranslatable.class);
        return translation instanceof Translation.Events events ? events.events() : List.of();
    }
}
