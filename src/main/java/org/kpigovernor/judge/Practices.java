package org.kpigovernor.judge;

import java.time.Instant;

/** Knows what people do about their KPIs: which reviews they get, which cases they answer, what they note. */
public interface Practices {
    /** What was so at that moment, and in the {@link Practice#WEEKS} weeks before. */
    Practice before(Instant asOf);
}
