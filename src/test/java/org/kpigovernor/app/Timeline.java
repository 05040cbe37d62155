package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.app.demo.DemoService;
import org.kpigovernor.app.demo.LocalMailbox;
import org.kpigovernor.app.demo.SettableClock;
import org.kpigovernor.workbench.CopiedRules;

/**
 * A home that lives through weeks: measurements come over HTTP, rounds run, reviews fall due, people answer or don't, the service
 * stops and starts again, and all mail arrives over SMTP in one mailbox that is compared whole.
 */
final class Timeline implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);
    private static final double[] UNREST = {0, 1, -0.7, 0.3, -1, 0.7, -0.3};

    private final Path home;
    private final ZoneId zone;
    private final LocalMailbox mailbox = LocalMailbox.open();
    private final HttpClient client = HttpClient.newHttpClient();
    private final SettableClock clock;
    private final TreeMap<Instant, List<String>> coming = new TreeMap<>();
    private final Map<MimeMessage, Instant> arrived = new java.util.IdentityHashMap<>();
    private final List<MimeMessage> read = new ArrayList<>();
    private final Map<String, ZoneId> readers = new TreeMap<>();
    private @Nullable DemoService service;

    /** Begins at a moment on the wall clock of a zone, which is meant wherever no other is named. */
    Timeline(Path folder, String zone, String begin) throws IOException {
        this.home = folder.resolve("home");
        this.zone = ZoneId.of(zone);
        this.clock = new SettableClock(moment(begin));
        CopiedRules.to(home.resolve("rules"));
        CopiedRules.copy(Path.of("routes"), home.resolve("routes"));
        file("config/reviews.yaml", "reviews: []\n");
        file("config/sources.yaml", "measurement: { unsigned: true }\n");
        file("config/service.yaml", """
                http: { host: 127.0.0.1, port: 0, base-url: "http://kpi.example.com" }
                smtp: { host: 127.0.0.1, port: %d, security: none, from: KPI Governor <kpi@example.com> }
                """.formatted(mailbox.port()));
    }

    Timeline file(String name, String text) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Whose mail is printed with the time of their own wall clock. */
    Timeline reader(String address, String where) {
        readers.put(address, ZoneId.of(where));
        return this;
    }

    /**
     * A measurement comes on Wednesday noon of each of these weeks.
     *
     * @param monday of the first week
     * @param values what is measured
     */
    Timeline measured(String team, String kpi, String monday, double... values) {
        for (int week = 0; week < values.length; week++) {
            var at = LocalDate.parse(monday)
                    .plusWeeks(week)
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY))
                    .atTime(12, 0)
                    .atZone(zone)
                    .toInstant();
            coming.computeIfAbsent(at, key -> new ArrayList<>()).add("""
                            {"team": "%s", "kpi": "%s", "at": "%s", "value": %s, "n": 200}""".formatted(team, kpi, at, values[week]));
        }
        return this;
    }

    /** Weeks around a level, uneven by about so much, as anything measured is. */
    static double[] around(int weeks, double level, double spread) {
        return IntStream.range(0, weeks)
                .mapToDouble(week -> level + spread * UNREST[week % UNREST.length])
                .toArray();
    }

    static double[] then(double[] first, double... others) {
        return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(others))
                .toArray();
    }

    /** Lives until that moment, looking at each step for what is due. */
    Timeline until(String local, Duration step) {
        return until(moment(local), step);
    }

    Timeline until(Instant end, Duration step) {
        while (clock.instant().isBefore(end)) {
            var next = clock.instant().plus(step);
            look(next.isBefore(end) ? next : end);
        }
        return this;
    }

    /** Day by day to the same moment of the day. */
    Timeline days(String local) {
        return until(local, Duration.ofDays(1));
    }

    Timeline hours(String local) {
        return until(local, Duration.ofHours(1));
    }

    private void look(Instant now) {
        var up = up();
        for (var due = coming.firstEntry(); due != null && !due.getKey().isAfter(now); due = coming.firstEntry()) {
            clock.set(due.getKey());
            due.getValue()
                    .forEach(body -> assertThat(post("/api/measurements", body).statusCode())
                            .isEqualTo(202));
            coming.pollFirstEntry();
        }
        clock.set(now);
        up.drain();
        up.round(now);
        up.reviews(now);
        up.flushMail(now);
        mailbox.messages().forEach(message -> arrived.putIfAbsent(message, now));
    }

    /** The service is off until then; what would have come is sent again by its source later. */
    Timeline down(String local) {
        stop();
        clock.set(moment(local));
        return this;
    }

    /** Somebody answers in the case's own forms, or moves it by the API. */
    Timeline move(String caseId, String move, String body) {
        up();
        var answer = post("/api/cases/" + caseId + "/" + move, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return this;
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    com.fasterxml.jackson.databind.JsonNode get(String path) {
        var answer = send(HttpRequest.newBuilder(address(path)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI address(String path) {
        return up().baseUri().resolve(path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The mail that came since it was looked at last, a line each: when on the reader's clock, to whom, and the subject. */
    String mailbox() {
        var fresh = mailbox.messages().stream()
                .filter(message -> read.stream().noneMatch(each -> each == message))
                .toList();
        read.addAll(fresh);
        return fresh.stream()
                .sorted(Comparator.comparing((MimeMessage message) -> arrived.getOrDefault(message, Instant.MAX))
                        .thenComparing(Timeline::line))
                .map(message -> time(message) + "  " + line(message))
                .collect(Collectors.joining("\n"));
    }

    /** The mails of that reader, in the order of their coming. */
    List<MimeMessage> mailsTo(String reader) {
        return mailbox.messages().stream()
                .filter(message -> to(message).equals(reader))
                .toList();
    }

    private String time(MimeMessage message) {
        return arrived.getOrDefault(message, clock.instant())
                .atZone(readers.getOrDefault(to(message), zone))
                .format(MINUTE);
    }

    private static String line(MimeMessage message) {
        try {
            return to(message).replaceAll("@.*", "") + ": " + message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How each review slot ended, a line each, in the order of time. */
    String slots() {
        var lines = new ArrayList<String>();
        get("/api/review-slots")
                .forEach(slot -> lines.add("%s %s %s %s%s"
                        .formatted(
                                Instant.parse(slot.path("due").asText())
                                        .atZone(zone)
                                        .format(MINUTE),
                                slot.path("kind").asText(),
                                slot.path("team").asText(),
                                slot.path("state").asText(),
                                slot.path("why").asText("").isEmpty()
                                        ? ""
                                        : ": " + slot.path("why").asText())));
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.substring(4)))
                .collect(Collectors.joining("\n"));
    }

    Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private DemoService up() {
        var running = service;
        if (running == null) {
            running = DemoRooms.launch(home, clock);
            service = running;
        }
        return running;
    }

    private void stop() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    @Override
    public void close() {
        stop();
        mailbox.close();
    }
}
