package org.kpigovernor.measure;

import static org.kpigovernor.measure.rows.Field.flag;
import static org.kpigovernor.measure.rows.Field.moment;
import static org.kpigovernor.measure.rows.Field.number;
import static org.kpigovernor.measure.rows.Field.words;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kpigovernor.catalogue.Sources.Tracker;
import org.kpigovernor.measure.rows.RecordKind;

/** An issue that wasn't deleted, as rows see it: by its type and labels as they are now. */
record IssueRecord(ItemHistory history, Tracker tracker) {
    static final RecordKind<IssueRecord> KIND = new RecordKind<>(
            "issue",
            "every issue of a tracker that wasn't deleted; what its types and labels mean stands in config/sources.yaml",
            List.of(
                    moment(
                            "created",
                            "when it was created",
                            r -> Optional.of(r.history.latest().createdAt())),
                    moment("done", "when it came into the done category to stay", r -> r.history.doneAt()),
                    number("sprints", "how many sprints it ever was in", r ->
                            (double) r.history.sprints().size()),
                    words("type", "its type, as it is now", r -> List.of(r.type())),
                    words("label", "its labels, as they are now", r -> r.labels()),
                    words(
                            "project",
                            "the project that it is of",
                            r -> List.of(r.history.latest().project())),
                    words(
                            "source",
                            "the source that told of it",
                            r -> List.of(r.history.latest().source())),
                    flag("bug", "whether its type is one of `bug-types`", r -> r.is(r.tracker.bugTypes())),
                    flag("feature", "whether its type is one of `feature-types`", r -> r.is(r.tracker.featureTypes())),
                    flag(
                            "customer",
                            "whether a label is one of `customer-labels`",
                            r -> r.has(r.tracker.customerLabels())),
                    flag(
                            "debt",
                            "whether a label is one of `debt-labels`, or its type one of `debt-types`",
                            r -> r.has(r.tracker.debtLabels()) || r.is(r.tracker.debtTypes())),
                    flag(
                            "security",
                            "whether a label is one of `security-labels`, or its type one of `security-types`",
                            r -> r.has(r.tracker.securityLabels()) || r.is(r.tracker.securityTypes()))));

    private String type() {
        return history.latest().type();
    }

    private Set<String> labels() {
        return history.latest().labels();
    }

    private boolean is(Collection<String> types) {
        return types.stream().anyMatch(type()::equalsIgnoreCase);
    }

    private boolean has(Collection<String> wanted) {
        return labels().stream().anyMatch(label -> wanted.stream().anyMatch(label::equalsIgnoreCase));
    }
}
