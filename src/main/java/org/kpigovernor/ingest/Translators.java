package org.kpigovernor.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.github.GitHubDialect;

/** Every translator that there is. */
public final class Translators {
    private Translators() {}

    /** By source name. */
    public static Map<String, Translator> all(Sources sources, AccountKeys keys) {
        return dialects(sources, new Accounts(keys, sources.bots())).stream()
                .collect(Collectors.toUnmodifiableMap(Dialect::source, JsonTranslator::new));
    }

    private static List<Dialect> dialects(Sources sources, Accounts accounts) {
        return List.of(new GitHubDialect(sources, accounts));
    }
}
