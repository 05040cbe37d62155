package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;

/** A home folder whose configuration a test writes, with an environment of its own. */
record ConfigHome(Path home, Map<String, String> environment) {
    static final Set<String> KPIS = Set.of("deployment-frequency", "lead-time-for-changes", "mttr");
    private static final String ONE_TEAM = "teams: [{ id: payments }]\n";

    static ConfigHome at(Path home) {
        return new ConfigHome(home, Map.of()).with("teams.yaml", ONE_TEAM);
    }

    ConfigHome with(String name, String text) {
        var file = home.resolve("config").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    ConfigHome where(Map<String, String> variables) {
        return new ConfigHome(home, variables);
    }

    Configuration load() {
        return ConfigurationLoader.load(home, KPIS, environment);
    }

    List<Problem> mistakes() {
        var thrown = catchThrowableOfType(ProblemsException.class, this::load);
        return thrown == null ? List.of() : thrown.problems();
    }

    /** As {@code check} prints them. */
    List<String> problems() {
        return mistakes().stream().map(Problem::toString).toList();
    }
}
