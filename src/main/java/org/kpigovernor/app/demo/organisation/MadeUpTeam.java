package org.kpigovernor.app.demo.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A team of the made-up organisation.
 *
 * @param index counted from 0; also what keeps its tools' ids apart from the others'
 * @param kpis ids of the KPIs that it is governed by
 */
public record MadeUpTeam(int index, String id, String name, String kind, ZoneId zone, Story story, List<String> kpis) {
    private static final List<String> FIRST_NAMES =
            List.of("ada", "bela", "chidi", "dina", "emre", "fumi", "gala", "hana", "ines", "jun", "kaya", "lior");

    /** The repository that it works in and deploys. */
    public String repository() {
        return "acme/" + id + "-service";
    }

    /** A repository of what it runs but never deploys: incidents of it blame no deployment. */
    public String dependencyRepository() {
        return "acme/" + id + "-infra";
    }

    /** Whether GitLab builds it; the others build where their code is. */
    public boolean builtByGitLab() {
        return story == Story.SPEED_FOR_QUALITY;
    }

    /** Whether its tracker is connected; the others plan elsewhere. */
    public boolean plansInSprints() {
        return kpis.contains("delivery-predictability");
    }

    public String jiraProject() {
        var letters = id.replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        return letters.substring(0, Math.min(4, letters.length())) + (index < 6 ? "" : index);
    }

    public int jiraBoard() {
        return 1000 + index;
    }

    /** The PagerDuty service whose incidents can blame its deployments. */
    public String service() {
        return "PSVC%03d".formatted(index);
    }

    /** The PagerDuty service of what it depends on. */
    public String dependencyService() {
        return "PDEP%03d".formatted(index);
    }

    /** Those who write and review its code. */
    List<Person> people() {
        return IntStream.range(0, 6)
                .mapToObj(n -> FIRST_NAMES.get((index * 5 + n * 2) % FIRST_NAMES.size()))
                .map(name ->
                        new Person(41_000_000L + index * 1000L + name.hashCode() % 997, name + "-" + id, name, false))
                .toList();
    }
}
