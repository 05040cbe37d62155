package org.kpigovernor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kpigovernor.workbench.CopiedRules;

/** A home with one team, whose repository is polled. */
final class PolledHome {
    private PolledHome() {}

    static Path at(Path path, String sources) throws IOException {
        CopiedRules.to(path.resolve("rules"));
        CopiedRules.copy(Path.of("routes"), path.resolve("routes"));
        Files.createDirectories(path.resolve("config/secrets"));
        Files.writeString(path.resolve("config/secrets/github-token"), "a-token-that-nobody-may-see\n");
        Files.writeString(path.resolve("config/sources.yaml"), sources);
        Files.writeString(path.resolve("config/teams.yaml"), """
                teams:
                  - id: payments
                    name: Payments
                    kind: product
                    zone: UTC
                    owner: owner@example.com
                    manager: manager@example.com
                    kpis: [lead-time-for-changes, cycle-time, review-coverage, deployment-frequency, change-failure-rate]
                """);
        return path;
    }
}
