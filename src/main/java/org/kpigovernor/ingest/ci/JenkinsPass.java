package org.kpigovernor.ingest.ci;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Predicate;
import org.kpigovernor.ingest.Json;

/**
 * How far the builds of a job are read in this pass.
 *
 * @param job its full name, as Jenkins writes it
 * @param from the place in the list that is asked for next
 * @param top the highest number seen, 0 if none was
 * @param goesOn the lowest number of a build that hasn't ended, 0 if all have
 */
record JenkinsPass(String job, int from, long top, long goesOn) {
    static JenkinsPass first(List<Json> passes) {
        Json pass = passes.get(0);
        return new JenkinsPass(pass.text("job"), (int) pass.whole("from"), pass.whole("top"), pass.whole("goesOn"));
    }

    Json toJson() {
        return Listed.of(JsonNodeFactory.instance
                .objectNode()
                .put("job", job)
                .put("from", from)
                .put("top", top)
                .put("goesOn", goesOn));
    }

    JenkinsPass after(List<Json> builds, Predicate<Json> goOn, int step) {
        long highest = top;
        long lowest = goesOn;
        for (Json build : builds) {
            long number = build.whole("number");
            highest = Math.max(highest, number);
            lowest = goOn.test(build) && (lowest == 0 || number < lowest) ? number : lowest;
        }
        return new JenkinsPass(job, from + step, highest, lowest);
    }

    /** The number up to which all have ended. */
    long settled() {
        return goesOn == 0 ? top : goesOn - 1;
    }
}
