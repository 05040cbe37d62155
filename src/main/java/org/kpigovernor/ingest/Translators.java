package org.kpigovernor.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.cdevents.CdEventsDialect;
import org.kpigovernor.ingest.ci.BuildkiteDialect;
import org.kpigovernor.ingest.ci.CircleCiDialect;
import org.kpigovernor.ingest.ci.JenkinsDialect;
import org.kpigovernor.ingest.github.GitHubDialect;
import org.kpigovernor.ingest.gitlab.GitLabDialect;
import org.kpigovernor.ingest.jira.JiraDialect;
import org.kpigovernor.ingest.measurement.MeasurementDialect;
import org.kpigovernor.ingest.pagerduty.PagerDutyDialect;

/** Every translator that there is. */
public final class Translators {
    private Translators() {}

    /** By source name. */
    public static Map<String, Translator> all(Sources sources, AccountKeys keys) {
        return dialects(sources, new Accounts(keys, sources.bots())).stream()
                .collect(Collectors.toUnmodifiableMap(Dialect::source, JsonTranslator::new));
    }

    private static List<Dialect> dialects(Sources sources, Accounts accounts) {
        return List.of(
                new GitHubDialect(sources, accounts),
                new JiraDialect(sources),
                new PagerDutyDialect(),
                new GitLabDialect(sources, accounts),
                new CircleCiDialect(sources),
                new BuildkiteDialect(sources),
                new JenkinsDialect(sources),
                new CdEventsDialect(sources),
                new MeasurementDialect());
    }
}
