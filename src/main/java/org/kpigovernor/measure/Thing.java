package org.kpigovernor.measure;

import java.util.Locale;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.RequestCommit;
import org.kpigovernor.events.Review;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;

/** The kinds of things that events tell of; each thing has one key, the same for all events about it. */
public enum Thing {
    PULL_REQUEST,
    DEPLOYMENT,
    INCIDENT,
    WORK_ITEM,
    SPRINT,
    BUILD,
    MEASUREMENT,
    PUSH;

    /** Longer keys are replaced by a digest, since databases limit what an index can hold. */
    private static final int LONGEST_KEY = 240;

    private final String prefix = name().toLowerCase(Locale.ROOT).replace('_', '-') + "|";

    /** The key of the thing that an event is about. */
    public static String keyOf(Event event) {
        if (event instanceof PullRequest e) {
            return PULL_REQUEST.key(e.source(), e.repository(), Long.toString(e.number()));
        } else if (event instanceof Review e) {
            return PULL_REQUEST.key(e.source(), e.repository(), Long.toString(e.number()));
        } else if (event instanceof RequestCommit e) {
            return PULL_REQUEST.key(e.source(), e.repository(), Long.toString(e.number()));
        } else if (event instanceof Deployment e) {
            return DEPLOYMENT.key(e.source(), e.project(), e.id());
        } else if (event instanceof Incident e) {
            return INCIDENT.key(e.source(), e.id());
        } else if (event instanceof WorkItem e) {
            return WORK_ITEM.key(e.source(), e.id());
        } else if (event instanceof Sprint e) {
            return SPRINT.key(e.source(), e.id());
        } else if (event instanceof Build e) {
            return BUILD.key(e.source(), e.project(), e.id(), Integer.toString(e.attempt()));
        } else if (event instanceof Measurement e) {
            return MEASUREMENT.key(e.team(), e.kpi(), e.at().toString());
        } else if (event instanceof Push e) {
            return PUSH.key(e.source(), e.repository(), e.branch());
        }
        throw new IllegalArgumentException("Unknown event: " + event);
    }

    /** The key of the thing of this kind with that identity. */
    public String key(String... identity) {
        var key = new StringBuilder(prefix);
        for (int i = 0; i < identity.length; i++) {
            key.append(i == 0 ? "" : "|")
                    .append(identity[i].replace("\\", "\\\\").replace("|", "\\|"));
        }
        return key.length() <= LONGEST_KEY ? key.toString() : prefix + "#" + Digest.of(key.toString());
    }

    /** Whether that is the key of a thing of this kind. */
    public boolean isKindOf(String key) {
        return key.startsWith(prefix);
    }
}
