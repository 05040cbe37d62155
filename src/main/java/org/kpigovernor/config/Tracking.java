package org.kpigovernor.config;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kpigovernor.catalogue.Sources.Tracker;

/** Reads what a tracker's types and labels mean here. */
final class Tracking {
    private Tracking() {}

    static Tracker read(Mapping jira) {
        return new Tracker(
                jira.text("sprint-field").orElse("customfield_10020"),
                names(jira, "bug-types", List.of("Bug")),
                names(jira, "feature-types", List.of("Epic")),
                names(jira, "customer-labels", List.of("customer")),
                names(jira, "debt-labels", List.of("tech-debt")),
                names(jira, "debt-types", List.of()),
                names(jira, "security-labels", List.of("security")),
                names(jira, "security-types", List.of("Vulnerability")));
    }

    /** A set that finds a name in whatever case it is asked for. */
    static Set<String> names(Mapping entry, String key, Collection<String> otherwise) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(entry.get(key)
                .map(Value::texts)
                .map(texts -> (Collection<String>) texts)
                .orElse(otherwise));
        return Collections.unmodifiableSet(names);
    }
}
