package org.kpigovernor.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time in which deployments of one project changed.
 *
 * @param from the finish of the first that did
 * @param to the finish of the last
 */
record Stretch(String source, String project, Instant from, Instant to) {
    static Collection<Stretch> of(Collection<FinishedDeployment> before, Collection<FinishedDeployment> now) {
        Map<List<String>, Stretch> stretches = new HashMap<>();
        Stream.concat(before.stream(), now.stream())
                .forEach(one -> stretches.merge(
                        List.of(one.source(), one.project()),
                        new Stretch(one.source(), one.project(), one.finishedAt(), one.finishedAt()),
                        Stretch::spanning));
        return stretches.values();
    }

    private Stretch spanning(Stretch other) {
        return new Stretch(
                source, project, from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /** Each of those that finished then or later, after the last success before it; those that finished before stay as they are. */
    List<FinishedDeployment> link(Collection<FinishedDeployment> around) {
        var linked = new ArrayList<FinishedDeployment>();
        MergedRequest.@Nullable Link last = null;
        for (var one : around.stream().sorted(FinishedDeployment.BY_FINISH).toList()) {
            linked.add(one.finishedAt().isBefore(from) ? one : one.after(last));
            last = one.succeeded() ? one.link() : last;
        }
        return linked;
    }
}
