package org.kpigovernor.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.catalogue.Team;

/** Reads and checks all of {@code config/}, and tells every mistake in it at once. */
public final class ConfigurationLoader {
    private ConfigurationLoader() {}

    /**
     * Loads with whatever KPIs the teams name.
     *
     * @throws ProblemsException with every mistake in every file
     */
    public static Configuration load(Path home) {
        return load(home, null, System.getenv());
    }

    /**
     * As {@link #load(Path)}; naming a KPI that isn't among these is a mistake.
     *
     * @param knownKpis the ids that the rule book defines
     */
    public static Configuration load(Path home, Set<String> knownKpis) {
        return load(home, knownKpis, System.getenv());
    }

    /**
     * As {@link #load(Path, Set)}, with these variables for the environment.
     *
     * @param knownKpis null when they aren't known
     */
    public static Configuration load(Path home, @Nullable Set<String> knownKpis, Map<String, String> environment) {
        var folder = new ConfigFolder(home, environment, new ArrayList<>());
        var configuration = read(folder, knownKpis);
        if (!folder.problems().isEmpty()) {
            throw new ProblemsException(sorted(folder.problems()));
        }
        return configuration;
    }

    private static Configuration read(ConfigFolder folder, @Nullable Set<String> knownKpis) {
        var calendars = new Calendars(folder);
        var teams = TeamsFile.read(folder, calendars, knownKpis);
        var ids = teams.stream().map(Team::id).collect(Collectors.toUnmodifiableSet());
        var sources = new SourcesFile(folder, ids, knownKpis);
        var service = new ServiceFile(folder);
        return new Configuration(
                folder.home(),
                new Organisation(teams, sources.sources(), PeopleFile.read(folder, calendars, teams)),
                new InitiativesFile(teams, knownKpis).read(folder),
                sources.trust(),
                sources.polling(),
                sources.queries(),
                EscalationsFile.read(folder, ids),
                new ReviewsFile(ids, calendars).read(folder),
                service.smtp(),
                service.imap(),
                service.database(),
                new ChannelsFile(folder, ids).read(),
                service.port(),
                service.host(),
                service.baseUrl());
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().distinct().sorted().toList();
    }
}
