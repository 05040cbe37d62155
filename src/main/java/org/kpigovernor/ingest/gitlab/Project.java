package org.kpigovernor.ingest.gitlab;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/** The project that a delivery is about. */
record Project(String path, @Nullable String defaultBranch) {
    static Project of(Json body) {
        Json project = body.object("project");
        return new Project(project.text("path_with_namespace"), project.textOrNull("default_branch"));
    }

    boolean isDefault(@Nullable String branch) {
        return branch != null && branch.equals(defaultBranch);
    }
}
