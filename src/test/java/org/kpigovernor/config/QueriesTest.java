package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.ingest.measurement.QuerySettings.Belonging;
import org.kpigovernor.ingest.measurement.QuerySettings.PrometheusQuery;

class QueriesTest {
    @TempDir
    Path folder;

    private ConfigHome home;

    @BeforeEach
    void aHomeFolder() {
        home = ConfigHome.at(folder);
    }

    private Configuration load(String text) {
        home.with("sources.yaml", text);
        return ConfigurationLoader.load(folder, Set.of("error-rate", "uptime", "revenue"), Map.of());
    }

    @Test
    void withoutQueriesNothingIsAsked() {
        var none = load("production: prod");

        assertThat(none.queries().prometheus()).isEmpty();
        assertThat(none.polling().sources()).isEmpty();
    }

    @Test
    void aPrometheusNeedsNoToken() {
        var configuration = load("""
                prometheus:
                  api: http://prometheus.example:9090/
                  queries:
                    errors: { query: 'avg(x)', kpi: error-rate, label: team, teams: { pay: payments }, step: 30m }
                    up: { query: avg(up), kpi: uptime, team: payments }
                """);

        assertThat(configuration.queries().prometheus())
                .containsExactly(
                        new PrometheusQuery(
                                "errors",
                                "avg(x)",
                                "error-rate",
                                Duration.ofMinutes(30),
                                new Belonging(null, "team", Map.of("pay", "payments"))),
                        new PrometheusQuery(
                                "up",
                                "avg(up)",
                                "uptime",
                                Duration.ofHours(1),
                                new Belonging("payments", null, Map.of())));
        var polling = configuration.polling().sources().get("prometheus");
        assertThat(polling.api()).isEqualTo(URI.create("http://prometheus.example:9090"));
        assertThat(polling.credentials().isEmpty()).isTrue();
    }

    @Test
    void aDatabaseIsReadWithAllItsKeysAndItsPasswordIsShownNowhere() {
        home.with("secrets/warehouse", "pass-w0rd\n");

        var configuration = load("""
                sql:
                  poll: { every: 1h, backfill: 52w }
                  databases:
                    warehouse:
                      url: jdbc:postgresql://db.example/bi
                      user: reader
                      password-file: secrets/warehouse
                      zone: Europe/Berlin
                      time-out: 30s
                      most-rows: 500
                      queries:
                        revenue:
                          query: select team, day as at, sum(x) as value from t where day >= :#from and day < :#to group by 1, 2
                          kpi: revenue
                          late: 7d
                """);

        var warehouse = configuration.queries().databases().get("warehouse");
        assertThat(warehouse.login().password()).isEqualTo("pass-w0rd");
        assertThat(warehouse.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(warehouse.timeOut()).isEqualTo(Duration.ofSeconds(30));
        assertThat(warehouse.mostRows()).isEqualTo(500);
        assertThat(warehouse.queries()).singleElement().satisfies(query -> {
            assertThat(query.kpi()).isEqualTo("revenue");
            assertThat(query.late()).isEqualTo(Duration.ofDays(7));
        });
        assertThat(configuration.polling().sources().get("sql").backfill()).isEqualTo(Duration.ofDays(364));
        assertThat(configuration.toString()).doesNotContain("pass-w0rd");
    }

    @Test
    void everyMistakeIsToldWithItsPlaceAndAHint() {
        assertThatThrownBy(() -> load("""
                        prometheus:
                          queries:
                            Errors: { query: x, kpi: uptime, team: payments }
                            errors: { kpi: uptime, team: paymets, label: team, step: 1s }
                            up: { query: up }
                            both: { query: up, kpi: uptime, team: payments, teams: { a: payments } }
                        sql:
                          databases:
                            a: { url: 'jdbc:nosuch://x', queries: { q: { query: 'delete from t' } } }
                            b: { url: 'jdbc:postgresql://u:p@x/y', password: plain, most-rows: 3, querys: {} }
                            c: { url: 'jdbc:h2:mem:x', zone: Berlin, queries: { q: { query: 'select 1 where at > :#from', kipi: x } } }
                            d: { queries: { q: { query: "-- why\\nselect 1 where a > :#from and a < :#to", late: 1m } } }
                        """))
                .isInstanceOf(ProblemsException.class)
                .satisfies(e -> assertThat(String.join(
                                "\n",
                                ((ProblemsException) e)
                                        .problems().stream()
                                                .map(Object::toString)
                                                .toList()))
                        .contains("sources.yaml:3: `prometheus` has queries but no `api` — say where it is")
                        .contains("sources.yaml:3: `Errors` is no name — use lower-case letters")
                        .contains("sources.yaml:4: `errors` has no `query`")
                        .contains("sources.yaml:4: `errors` needs a `team` or a `label`")
                        .contains("sources.yaml:4: there is no team `paymets` — did you mean `payments`?")
                        .contains("sources.yaml:4: `step` `1s` is out of range")
                        .contains("sources.yaml:5: `up` has no `kpi`")
                        .contains("sources.yaml:6: `team` and `teams` are both there")
                        .contains(
                                "sources.yaml:9: `url` is of a kind that no driver is there for — put the driver's jar into the folder lib")
                        .contains("sources.yaml:9: `query` does something else than reading")
                        .contains("sources.yaml:10: `url` has a password in it")
                        .contains("sources.yaml:10: `password` must name where the secret is kept")
                        .contains("sources.yaml:10: `most-rows` `3` is out of range")
                        .contains("sources.yaml:10: `querys` is not a known key — did you mean `queries`?")
                        .contains("sources.yaml:10: `b` has no `queries`")
                        .contains("sources.yaml:11: `zone` `Berlin` is not a known time zone")
                        .contains("sources.yaml:11: `query` has no :#to")
                        .contains("sources.yaml:11: `kipi` is not a known key — did you mean `kpi`?")
                        .contains("sources.yaml:12: `d` has no `url`")
                        .contains("sources.yaml:12: `late` `1m` is out of range"));
    }

    @Test
    void keysThatDoNothingAreTold() {
        assertThatThrownBy(() -> load("prometheus: { api: 'http://x' }\nsql: { poll: { every: 1h } }\n"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("`api` does nothing without `queries`")
                .hasMessageContaining("`poll` does nothing without `databases`");
    }

    @Test
    void aDriverMayComeFromTheHomesFolderLib() throws Exception {
        var lib = Files.createDirectories(folder.resolve("lib"));
        try (var jar = new java.util.jar.JarOutputStream(Files.newOutputStream(lib.resolve("a-driver.jar")))) {
            jar.putNextEntry(new java.util.zip.ZipEntry("META-INF/services/java.sql.Driver"));
            jar.write(MadeUpDriver.class.getName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        var configuration = load("""
                sql: { databases: { a: { url: 'jdbc:madeup:x', queries: { q: { query: 'select :#from, :#to' } } } } }
                """);

        assertThat(configuration.queries().databases()).containsKey("a");
    }
}
