package org.kpigovernor.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.app.demo.SettableClock;
import org.kpigovernor.ingest.measurement.FakePrometheus;

/** What is measured elsewhere, from where it is to the readings. */
class MeasuredHomeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String WEEK = "2026-W09";

    @TempDir
    Path folder;

    private final FakePrometheus prometheus = new FakePrometheus();
    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().extensions(prometheus));
    private final SettableClock clock = new SettableClock(NOW);

    @BeforeEach
    void somethingToRead() throws SQLException {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers("prometheus")));
        prometheus.series.put("pay", at -> at % 7_200 == 0 ? "1.5" : "0.5");
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute("create table invoices (booked date, amount decimal(10, 2))");
            for (int day = 1; day <= 28; day++) {
                statement.execute("insert into invoices values (date '2026-02-%02d', %d), (date '2026-02-%02d', 1)"
                        .formatted(day, day, day));
            }
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("warehouse");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private Path home() throws IOException {
        var home = PolledHome.at(folder.resolve("home"), """
                prometheus:
                  api: %s
                  queries:
                    errors: { query: 'errors > 0', kpi: error-rate, label: team, teams: { pay: payments } }
                sql:
                  databases:
                    warehouse:
                      url: '%s'
                      queries:
                        revenue:
                          query: >
                            select booked as at, sum(amount) as "value", count(*) as n from invoices
                            where booked >= :#from and booked < :#to group by booked
                          kpi: revenue
                          team: payments
                """.formatted(server.baseUrl(), url()));
        var teams = home.resolve("config/teams.yaml");
        Files.writeString(teams, Files.readString(teams).replace("kpis: [", "kpis: [error-rate, revenue, csat, "));
        return home;
    }

    @Test
    void queriesAreReadByTheCommandAndTheReadingsAreRight() throws IOException {
        try (var wiring = Wiring.open(home(), clock)) {
            try (var once = PollOnce.open(wiring)) {
                var report = once.run(null, RulesHome.silent());
                assertThat(report.complaints()).isEmpty();
                assertThat(report.lists()).isEqualTo(2);
                assertThat(report.deliveries()).isGreaterThan(28 + 80 * 24);
            }
            // Monday to Saturday, since February ends there: 23 to 28, and one for each of them
            assertThat(reading(wiring, "revenue")).containsExactly(WEEK + " 159.0 12");
            assertThat(reading(wiring, "error-rate")).containsExactly(WEEK + " 1.0 168");
        }
    }

    @Test
    void aFileThatIsDroppedIsTakenByTheServiceAndItsReadingIsRight() throws Exception {
        var home = home();
        try (var wiring = Wiring.open(home, clock);
                var service = new Service(wiring, OptionalInt.of(0), () -> {})) {
            service.startWorkers();
            var drop = home.resolve("data/measurements");
            await(() -> Files.isDirectory(drop));
            Files.writeString(
                    drop.resolve("csat.csv"),
                    "team,kpi,at,value,n\npayments,csat,2026-02-24,4,10\npayments,csat,2026-02-26,5,30\n");
            await(() -> Files.exists(drop.resolve("done/20260302T090000Z-csat.csv")));
            await(() -> wiring.stores.inbox().backlog() == 0);

            assertThat(reading(wiring, "csat")).containsExactly(WEEK + " 4.75 40");
        }
    }

    private List<String> reading(Wiring wiring, String kpi) {
        wiring.round().run(clock.instant());
        return wiring.stores.readings().find("payments", kpi, null, null, null).stream()
                .filter(reading -> reading.period().toString().contains("W09")
                        || reading.period().toString().contains("2026-02-23"))
                .map(reading -> "%s %s %d".formatted(WEEK, reading.value(), reading.n()))
                .toList();
    }

    private static void await(java.util.function.BooleanSupplier there) throws InterruptedException {
        for (int i = 0; i < 600 && !there.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
