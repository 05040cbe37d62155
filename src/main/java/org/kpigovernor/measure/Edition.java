package org.kpigovernor.measure;

import java.time.Instant;

/**
 * A definition that readings were measured by.
 *
 * @param profile whose definition it is, empty for what isn't measured from events
 * @param inWords the definition as people read it
 * @param since when measuring by it began; the readings of all of history follow it since then
 */
public record Edition(String kpi, int version, String profile, String inWords, Instant since) {
    /** As it stands beside numbers: {@code v2, profile devlake}. */
    public String name() {
        return "v" + version + (profile.isEmpty() ? "" : ", profile " + profile);
    }
}
