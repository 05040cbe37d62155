package org.kpigovernor.measure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.catalogue.Team;

/** Whose an event is, by the organisation's mapping; null when it is mapped to nobody, or to a team that doesn't exist. */
final class Belonging {
    private final Sources sources;
    private final Map<String, Team> teams;

    Belonging(Organisation organisation) {
        sources = organisation.sources();
        teams = organisation.teams().stream()
                .collect(Collectors.toMap(Team::id, Function.identity(), (one, two) -> one));
    }

    @Nullable
    Team ofProject(String source, String project) {
        return named(sources.team(source, project));
    }

    /** A source that isn't PagerDuty may map services as projects. */
    @Nullable
    Team ofService(String source, String service) {
        var mapped = sources.services().get(service);
        return mapped != null ? named(mapped.team()) : ofProject(source, service);
    }

    @Nullable
    Team ofBoard(String board) {
        return named(sources.boards().get(board));
    }

    @Nullable
    Team named(@Nullable String id) {
        return id == null ? null : teams.get(id);
    }

    @Nullable
    Team of(Scope scope) {
        return switch (scope.kind()) {
            case Scope.SERVICE -> ofService(scope.source(), scope.name());
            case Scope.BOARD -> ofBoard(scope.name());
            case Scope.TEAM -> named(scope.name());
            default -> ofProject(scope.source(), scope.name());
        };
    }

    /** The repositories whose deployments alone a service's incidents can blame; empty for any of its team's. */
    List<String> repositoriesOf(String service) {
        var mapped = sources.services().get(service);
        return mapped == null ? List.of() : mapped.repositories();
    }

    /** The names of all services of a team, and of its projects, which a source may use as services. */
    List<String> servicesOf(Team team) {
        var services = sources.services().entrySet().stream()
                .filter(service -> service.getValue().team().equals(team.id()))
                .map(Map.Entry::getKey);
        return Stream.concat(services, projectsOf(team).stream()).distinct().toList();
    }

    /** The names of all projects of a team, of whatever source. */
    List<String> projectsOf(Team team) {
        return sources.projects().values().stream()
                .flatMap(projects -> projects.entrySet().stream())
                .filter(project -> project.getValue().equals(team.id()))
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }
}
