package org.kpigovernor.measure;

import static org.kpigovernor.measure.rows.Field.flag;
import static org.kpigovernor.measure.rows.Field.moment;
import static org.kpigovernor.measure.rows.Field.number;
import static org.kpigovernor.measure.rows.Field.words;

import java.util.List;
import java.util.Optional;
import org.kpigovernor.events.Build;
import org.kpigovernor.measure.rows.RecordKind;

/** A finished attempt of a build, as rows see it: as it was told last. */
record BuildRecord(Build life) {
    static final RecordKind<BuildRecord> KIND = new RecordKind<>(
            "build",
            "every finished attempt of a build; a build that is run again has one for each",
            List.of(
                    moment(
                            "started",
                            "when it started, if the source tells",
                            r -> Optional.ofNullable(r.life.startedAt())),
                    moment("finished", "when it finished", r -> Optional.of(r.life.finishedAt())),
                    number("attempt", "1 for the first try", r -> (double) r.life.attempt()),
                    words("name", "the workflow's or pipeline's name", r -> List.of(r.life.name())),
                    words("project", "the repository or pipeline that it is of", r -> List.of(r.life.project())),
                    words("source", "the source that told of it", r -> List.of(r.life.source())),
                    words(
                            "branch",
                            "`default` where it built the default branch of the repository itself, else `other`",
                            r -> List.of(r.life.onDefaultBranch() ? "default" : "other")),
                    flag("succeeded", "whether it succeeded", r -> r.life.outcome() == Build.Outcome.SUCCESS),
                    flag(
                            "failed",
                            "whether it failed; what was cancelled or skipped neither failed nor succeeded",
                            r -> r.life.outcome() == Build.Outcome.FAILURE)));
}
