package org.kpigovernor.config;

import static java.util.stream.Stream.concat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.IngestSettings;
import org.kpigovernor.ingest.IngestSettings.Trust;
import org.kpigovernor.ingest.measurement.QuerySettings;
import org.kpigovernor.ingest.poll.PollSettings;

/** Reads {@code sources.yaml}: whose events are whose, what their words mean, and whom deliveries are taken from. */
final class SourcesFile {
    private static final List<String> SOURCES = List.of(
            "github", "jira", "pagerduty", "gitlab", "circleci", "buildkite", "jenkins", "cdevents", "measurement");
    private static final Pattern PRODUCTION = Pattern.compile("(?i)^(prod|production|live)$");

    private final Mapping root;
    private final Secrets secrets;
    private final TeamMap teams;
    private final Queries queries;

    SourcesFile(ConfigFolder folder, Set<String> teams, @Nullable Set<String> knownKpis) {
        this.root = folder.open("sources.yaml")
                .only(concat(Stream.of("production", "bots", "ci", "prometheus", "sql"), SOURCES.stream())
                        .toArray(String[]::new));
        this.secrets = new Secrets(folder);
        this.teams = new TeamMap(teams);
        this.queries = new Queries(entry("prometheus"), entry("sql"), new QueryWords(folder, this.teams, knownKpis));
        SOURCES.forEach(this::checkKeys);
    }

    private void checkKeys(String source) {
        var polled = Polls.hasApi(source) ? Polls.KEYS.stream() : Stream.<String>empty();
        var known = concat(concat(SourceNames.keys(source).stream(), SourceNames.COMMON.stream()), polled);
        entry(source).only(known.toArray(String[]::new));
    }

    Sources sources() {
        var ci = entry("ci").only("pipelines", "deploys");
        return new Sources(
                pattern(root, "production").orElse(PRODUCTION),
                productionBySource(),
                Tracking.names(root, "bots", List.of()),
                projects(teams.read(ci.mapping("pipelines"))),
                teams.read(entry("jira").mapping("boards")),
                teams.services(entry("pagerduty").mapping("services")),
                pattern(ci, "deploys").orElse(null),
                Tracking.read(entry("jira")));
    }

    IngestSettings trust() {
        var trust = new LinkedHashMap<String, Trust>();
        SOURCES.forEach(source -> trust(entry(source)).ifPresent(whom -> trust.put(source, whom)));
        return new IngestSettings(Map.copyOf(trust), IngestSettings.DEFAULT_MAX_BODY_BYTES);
    }

    PollSettings polling() {
        var entries = new LinkedHashMap<String, Mapping>();
        SOURCES.forEach(source -> entries.put(source, entry(source)));
        var polls = new Polls(secrets);
        var all = new LinkedHashMap<>(polls.read(entries).sources());
        all.putAll(queries.polling(polls));
        return new PollSettings(all);
    }

    QuerySettings queries() {
        return queries.settings();
    }

    /** Empty for a source without a secret that isn't marked as unsigned either: it refuses deliveries. */
    private Optional<Trust> trust(Mapping entry) {
        var unsigned =
                entry.get("unsigned").flatMap(flag -> flag.as(Texts::flag)).orElse(false);
        var known = secrets.read(entry, "secret");
        if (unsigned
                && (entry.get("secret").isPresent() || entry.get("secret-file").isPresent())) {
            entry.get("unsigned")
                    .orElseThrow()
                    .wrong("`unsigned: true` and a secret are both there", "keep one of them");
        }
        return unsigned || !known.isEmpty() ? Optional.of(new Trust(known, unsigned)) : Optional.empty();
    }

    private Map<String, Map<String, String>> projects(Map<String, String> pipelines) {
        var bySource = new LinkedHashMap<String, Map<String, String>>();
        for (var source : SOURCES) {
            var projects = new LinkedHashMap<String, String>();
            if (SourceNames.CI.contains(source)) {
                projects.putAll(pipelines);
            }
            projects.putAll(teams.read(entry(source).mapping(source.equals("github") ? "repositories" : "projects")));
            bySource.put(source, Map.copyOf(projects));
        }
        bySource.put(SourceNames.ANY_CI, Map.copyOf(pipelines));
        bySource.values().removeIf(Map::isEmpty);
        return Map.copyOf(bySource);
    }

    private Map<String, Pattern> productionBySource() {
        var bySource = new LinkedHashMap<String, Pattern>();
        SOURCES.forEach(source ->
                pattern(entry(source), "production").ifPresent(production -> bySource.put(source, production)));
        return Map.copyOf(bySource);
    }

    private static Optional<Pattern> pattern(Mapping entry, String key) {
        return entry.get(key).flatMap(value -> value.as(Texts::pattern));
    }

    private Mapping entry(String source) {
        return root.mapping(source);
    }
}
