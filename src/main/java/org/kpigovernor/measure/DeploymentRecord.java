package org.kpigovernor.measure;

import static org.kpigovernor.measure.rows.Field.flag;
import static org.kpigovernor.measure.rows.Field.moment;
import static org.kpigovernor.measure.rows.Field.number;
import static org.kpigovernor.measure.rows.Field.words;

import java.util.List;
import java.util.Optional;
import org.kpigovernor.measure.rows.RecordKind;

/**
 * A production deployment that finished, as rows see it.
 *
 * @param blamed whether an incident is blamed on it
 * @param lastBeforeIncident whether it was its team's last success before an incident, however long ago
 * @param unplanned whether it is the first that contains an unplanned fix
 * @param requests how many pull requests it is the first to contain
 */
record DeploymentRecord(
        FinishedDeployment life, boolean blamed, boolean lastBeforeIncident, boolean unplanned, int requests) {
    static final String PREVIOUS = "previous deployment";
    static final String LAST_BEFORE = "last before an incident";
    static final String REQUESTS = "pull requests";

    static final RecordKind<DeploymentRecord> KIND = new RecordKind<>(
            "deployment",
            "every production deployment that finished; which environments are production stands in config/sources.yaml",
            List.of(
                    moment("created", "when it was created", r -> Optional.of(r.life.createdAt())),
                    moment(
                            "finished",
                            "its first success, else its first failure",
                            r -> Optional.of(r.life.finishedAt())),
                    moment(
                            PREVIOUS,
                            "when the last successful one of the same repository or pipeline before it finished",
                            r -> Optional.ofNullable(r.life.previous()).map(MergedRequest.Link::finishedAt)),
                    number(REQUESTS, "how many pull requests it is the first to contain", r -> (double) r.requests),
                    words("project", "the repository or pipeline that it is of", r -> List.of(r.life.project())),
                    words("source", "the source that told of it", r -> List.of(r.life.source())),
                    flag("succeeded", "whether it ever succeeded", r -> r.life.succeeded()),
                    flag("failed", "whether it failed, and never succeeded", r -> !r.life.succeeded()),
                    flag(
                            "blamed",
                            "whether an incident is blamed on it: the last success that the incident's service can blame, within"
                                    + " the `blame-window` of `change-failure-rate`",
                            r -> r.blamed),
                    flag(
                            LAST_BEFORE,
                            "whether it was its team's last success before an incident, however long before",
                            r -> r.lastBeforeIncident),
                    flag(
                            "carries an unplanned fix",
                            "whether it is the first to contain a pull request whose branch or label matches the"
                                    + " `rework-pattern` of `rework-rate`",
                            r -> r.unplanned)));
}
