package org.kpigovernor.app.demo.organisation;

import java.time.Instant;
import java.util.TreeMap;

/** The commits that a repository's main branch stood at, one after the other. */
final class MainBranch {
    private final TreeMap<Instant, String> heads = new TreeMap<>();

    MainBranch(String root) {
        heads.put(Instant.MIN, root);
    }

    String head() {
        return heads.lastEntry().getValue();
    }

    void moveTo(String commit, Instant at) {
        heads.put(at, commit);
    }

    /** Where it stood just before that moment. */
    String headBefore(Instant moment) {
        return heads.lowerEntry(moment).getValue();
    }
}
