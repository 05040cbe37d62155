package org.kpigovernor.ingest.github;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/** The repository that a delivery is about. */
record Repository(
        String name, @Nullable String id, @Nullable String defaultBranch) {
    static Repository of(Json body) {
        Json repository = body.object("repository");
        return new Repository(
                repository.text("full_name"), repository.idOrNull("id"), repository.textOrNull("default_branch"));
    }

    boolean isDefault(@Nullable String branch) {
        return branch != null && branch.equals(defaultBranch);
    }

    /** By id where both tell theirs, since a repository's name changes; else by name. */
    boolean is(Json other) {
        String otherId = other.idOrNull("id");
        if (id != null && otherId != null) {
            return id.equals(otherId);
        }
        return name.equalsIgnoreCase(other.textOrNull("full_name"));
    }
}
