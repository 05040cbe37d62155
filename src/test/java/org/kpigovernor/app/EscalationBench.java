package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.app.demo.SettableClock;
import org.kpigovernor.notify.mail.SmtpSink;
import org.kpigovernor.workbench.CopiedRules;

/**
 * How long it takes from the answer to a delivery that turns a KPI's verdict until the owner's mail is at the mail server: one team
 * after the other, and then several at once. {@code -Dteams=N}
 */
@Tag("bench")
class EscalationBench {
    private static final int TEAMS = Integer.getInteger("teams", 60);
    private static final int WARM_UP = TEAMS / 6;
    private static final int AT_ONCE = 5;
    private static final int WEEKS = 30;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final Instant NOW =
            FIRST.plusWeeks(WEEKS).plusDays(1).atTime(10, 0).toInstant(ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void fromADeliveryToTheMail() throws Exception {
        try (var sink = new SmtpSink(this::arrives)) {
            home(sink.port());
            importHistory();
            var clock = new SettableClock(NOW);
            var wiring = Wiring.open(home, clock);
            try (var serving = new Serving(wiring, OptionalInt.of(0))) {
                awaitFirstRound(wiring);
                var single = new ArrayList<Double>();
                for (var team = 0; team < TEAMS; team++) {
                    single.addAll(escalate(serving.port(), "uptime", List.of(team)));
                }
                print("one at a time", single.subList(WARM_UP, single.size()));
                arrived.clear();
                var several = new ArrayList<Double>();
                for (var team = 0; team + AT_ONCE <= TEAMS; team += AT_ONCE) {
                    several.addAll(escalate(
                            serving.port(),
                            "error-rate",
                            IntStream.range(team, team + AT_ONCE).boxed().toList()));
                }
                print(AT_ONCE + " at once", several);
            }
        }
    }

    private static void print(String how, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "from the answer to the mail, %d teams, %s: median %.0f ms, 99th percentile %.0f ms (%d mails)%n",
                TEAMS,
                how,
                sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1),
                sorted.size());
    }

    private void arrives(String head) {
        var at = System.nanoTime();
        head.lines()
                .filter(line -> line.startsWith("To: "))
                .findFirst()
                .ifPresent(to -> arrived.putIfAbsent(to.substring(4), at));
    }

    private List<Double> escalate(int port, String kpi, List<Integer> teams) throws Exception {
        var answered = new ConcurrentHashMap<Integer, Long>();
        for (var team : teams) {
            var body = measurement(team, kpi, WEEKS - 1, kpi.equals("uptime") ? 99.7 : 2.0);
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/measurements"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            answered.put(team, System.nanoTime());
        }
        var millis = new ArrayList<Double>();
        for (var team : teams) {
            millis.add((await(owner(team)) - answered.get(team)) / 1e6);
        }
        return millis;
    }

    private long await(String owner) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!arrived.containsKey(owner)) {
            assertThat(System.nanoTime()).as("no mail to " + owner).isLessThan(deadline);
            Thread.sleep(1);
        }
        return arrived.get(owner);
    }

    private static void awaitFirstRound(Wiring wiring) throws InterruptedException {
        while (wiring.stores
                        .judgements()
                        .verdicts("team-0", "uptime", FIRST, null)
                        .size()
                < WEEKS - 20) {
            Thread.sleep(50);
        }
        Thread.sleep(3_000);
    }

    private static String owner(int team) {
        return "owner-" + team + "@example.com";
    }

    private void home(int smtpPort) throws IOException {
        CopiedRules.to(home.resolve("rules"));
        CopiedRules.copy(Path.of("routes"), home.resolve("routes"));
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/service.yaml"), "smtp: { host: 127.0.0.1, port: %d }%n".formatted(smtpPort));
        Files.writeString(home.resolve("config/reviews.yaml"), "reviews: []\n");
        Files.writeString(home.resolve("config/sources.yaml"), "measurement: { unsigned: true }\n");
        Files.writeString(
                home.resolve("config/teams.yaml"),
                IntStream.range(0, TEAMS)
                        .mapToObj(EscalationBench::team)
                        .collect(Collectors.joining("", "teams:\n", "")));
    }

    private static String team(int team) {
        return "  - { id: team-%d, name: Team %d, kind: product, zone: UTC, owner: %s, kpis: [uptime, error-rate] }%n"
                .formatted(team, team, owner(team));
    }

    private void importHistory() throws IOException {
        var lines = new ArrayList<String>();
        for (var team = 0; team < TEAMS; team++) {
            for (var week = 0; week < WEEKS - 1; week++) {
                lines.add(delivery(team, "error-rate", week, bad(week) ? 2.0 : 0.5 + week * 7 % 5 * 0.02));
                lines.add(delivery(team, "uptime", week, bad(week) ? 99.7 : 99.95 + week * 7 % 5 * 0.005));
            }
        }
        var file = Files.write(home.resolve("history.jsonl"), lines);
        try (var rooms = new HomeRooms(Wiring.open(home, Clock.fixed(NOW, ZoneOffset.UTC)))) {
            assertThat(rooms.importFile(file, NOW, RulesHome.silent()).problems())
                    .isEmpty();
        }
    }

    /** Two weeks are bad already: the third, which is posted, makes it a change. */
    private static boolean bad(int week) {
        return week >= WEEKS - 3;
    }

    private static String delivery(int team, String kpi, int week, double value) {
        return "{\"at\":\"%sT12:00:00Z\",\"source\":\"measurement\",\"headers\":{},\"body\":%s}"
                .formatted(day(week), measurement(team, kpi, week, value));
    }

    private static String measurement(int team, String kpi, int week, double value) {
        return "{\"team\":\"team-%d\",\"kpi\":\"%s\",\"at\":\"%sT12:00:00Z\",\"value\":%s,\"n\":400}"
                .formatted(team, kpi, day(week), value);
    }

    private static LocalDate day(int week) {
        return FIRST.plusWeeks(week).plusDays(2);
    }
}
