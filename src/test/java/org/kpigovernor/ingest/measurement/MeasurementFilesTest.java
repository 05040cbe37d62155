package org.kpigovernor.ingest.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.ingest.Inbox;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;
import org.kpigovernor.ingest.WatchedInbox;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.TestDatabase;

@Tag("database")
class MeasurementFilesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final KnownNames KNOWN = new KnownNames(
            Map.of("payments", ZoneId.of("Europe/Berlin"), "platform", ZoneOffset.UTC),
            Set.of("csat", "revenue", "uptime"));

    @TempDir
    private Path folder;

    private final Database database = TestDatabase.open();
    private final Inbox inbox = new JdbcInbox(database, CLOCK);

    @AfterEach
    void close() {
        database.close();
    }

    private String take(String text) throws IOException {
        return take(text.getBytes(StandardCharsets.UTF_8));
    }

    private String take(byte[] bytes) throws IOException {
        return files(inbox).take(Files.write(folder.resolve("figures.csv"), bytes));
    }

    private static MeasurementFiles files(Inbox inbox) {
        return new MeasurementFiles(inbox, () -> KNOWN, CLOCK, () -> {});
    }

    private List<String> report(String target) throws IOException {
        return Files.readAllLines(folder.resolve(target + ".report.csv"));
    }

    /** What was taken, as the dialect tells it. */
    private List<String> measurements() {
        var all = new ArrayList<String>();
        while (inbox.drain(1_000, delivery -> {
                    all.add(text(new MeasurementDialect()
                            .translate(org.kpigovernor.ingest.Json.parse(delivery.body()), delivery)));
                    return Says.events();
                })
                > 0) {
            Thread.onSpinWait();
        }
        return all.stream().sorted().toList();
    }

    private static String text(Translation said) {
        var it = (Measurement) ((Translation.Events) said).events().get(0);
        return "%s %s %s %s %d".formatted(it.team(), it.kpi(), it.at(), it.value(), it.n());
    }

    @Test
    void aFileIsTakenAndItsReportSaysSoOfEachRow() throws IOException {
        var target = take(
                "team,kpi,at,value,n\npayments,csat,2026-03-01T10:00:00Z,4.25,31\nplatform,uptime,2026-03-01,99.9,\n");

        assertThat(target).isEqualTo("done/20260302T090000Z-figures.csv");
        assertThat(report(target))
                .containsExactly(
                        "line,result,what,hint",
                        "2,taken,\"payments csat 2026-03-01T10:00:00Z 4.25, n 31\",",
                        "3,taken,\"platform uptime 2026-03-01T00:00:00Z 99.9, n 1\",");
        assertThat(measurements())
                .containsExactly(
                        "payments csat 2026-03-01T10:00:00Z 4.25 31", "platform uptime 2026-03-01T00:00:00Z 99.9 1");
    }

    @Test
    void aDayIsTheTeamsOwnAndColumnsSemicolonsQuotesAndAMarkAreReadAsTheyCome() throws IOException {
        take(
                "\uFEFFValue;AT;\"Team\";kpi\r\n\"1e3\" ; 2026-03-01 ;\"payments\"; revenue\r\n\r\n-2.5;2026-07-01;payments;revenue");

        assertThat(measurements())
                .containsExactly(
                        "payments revenue 2026-02-28T23:00:00Z 1000.0 1",
                        "payments revenue 2026-06-30T22:00:00Z -2.5 1");
    }

    @Test
    void withOneBadRowNothingIsTakenAndEveryProblemIsTold() throws IOException {
        var target = take("""
                team,kpi,at,value,n
                payments,csat,2026-03-01,4.25,31
                paymets,csatt,yesterday,"4,25",-1
                payments,csat,2026-03-01T10:00:00,NaN,1.5
                payments,csat,2026-03-02
                payments,"csat,2026-03-02,4,1
                ,,,,
                payments,csat,2026-03-01,4.5,31
                """);

        assertThat(target).isEqualTo("failed/20260302T090000Z-figures.csv");
        assertThat(measurements()).isEmpty();
        var time = ",\"write a day as 2026-03-01, or a time as 2026-03-01T10:00:00+01:00\"";
        var number = ",\"write it with digits and a point, such as 1234.5\"";
        assertThat(report(target))
                .containsExactly(
                        "line,result,what,hint",
                        "3,wrong,\"there is no team `paymets`\",\"did you mean `payments`?\"",
                        "3,wrong,\"there is no KPI `csatt`\",\"did you mean `csat`?\"",
                        "3,wrong,\"`yesterday` is no time between 1970 and 2199\"" + time,
                        "3,wrong,\"`4,25` is no number\"" + number,
                        "3,wrong,\"`-1` is no count\",\"n is a whole number from 0 on, 1 if it is left out\"",
                        "4,wrong,\"`2026-03-01T10:00:00` is no time between 1970 and 2199\"" + time,
                        "4,wrong,\"`NaN` is no number\"" + number,
                        "4,wrong,\"`1.5` is no count\",\"n is a whole number from 0 on, 1 if it is left out\"",
                        "5,wrong,\"there are 3 cells, and 5 columns in the header\",\"put a cell that has a `,` in it between"
                                + " quotes\"",
                        "6,wrong,\"a quote isn't closed on its line\",\"a quote within quotes is written twice\"",
                        "7,wrong,\"the team is missing\",",
                        "7,wrong,\"the KPI is missing\",",
                        "7,wrong,\"the time is missing\"" + time,
                        "7,wrong,\"the value is missing\"" + number,
                        "8,wrong,\"line 2 gives another value for the same team, KPI and time\",\"keep one of the two\"");
    }

    @Test
    void aHeaderThatIsWrongIsToldByItself() throws IOException {
        assertThat(report(take("team,kip,at,at\npayments,csat,x,y\n")))
                .contains(
                        "1,wrong,\"there is no column `kip`\",\"did you mean `kpi`?\"",
                        "1,wrong,\"the column `at` is there twice\",\"take one of them out\"",
                        "1,wrong,\"the column `value` is missing\",\"begin the file with the line team,kpi,at,value,n\"")
                .hasSize(5);
        assertThat(report(take("team,kpi,at,value\n")).get(1))
                .startsWith("1,wrong,\"there is no row below the header\"");
        assertThat(report(take("")).get(1)).startsWith("1,wrong,\"there is no column ``\"");
    }

    @Test
    void whatIsNotTextIsToldWithItsLine() throws IOException {
        var target = take("team,kpi,at,value\npayments,csat,2026-03-01,4\npayments,caf\u00e9,2026-03-01,4\n"
                .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(report(target))
                .containsExactly(
                        "line,result,what,hint", "3,wrong,\"the line isn't UTF-8\",\"save the file as CSV UTF-8\"");
    }

    @Test
    void aFileDroppedTwiceChangesNothingAndKeepsBothFilesNames() throws IOException {
        var text = "team,kpi,at,value\npayments,csat,2026-03-01,4\n";
        Files.createDirectories(folder.resolve("done"));
        var first = take(text);
        Files.move(folder.resolve("figures.csv"), folder.resolve(first));

        var second = take(text);

        assertThat(second).isEqualTo("done/20260302T090000Z-2-figures.csv");
        assertThat(inbox.backlog()).isEqualTo(1);
        assertThat(measurements()).hasSize(1);
    }

    @Test
    void aRowThatIsTwiceInAFileIsOne() throws IOException {
        take("team,kpi,at,value\npayments,csat,2026-03-01,4\npayments,csat,2026-03-01,4.0\n");

        assertThat(measurements()).hasSize(1);
    }

    @Test
    void afterACrashBetweenTwoGroupsTheFileIsTakenWhole() throws IOException {
        var rows = IntStream.range(0, 2_500)
                .mapToObj(i -> "platform,uptime," + Instant.EPOCH.plusSeconds(i) + "," + i)
                .collect(Collectors.joining("\n", "team,kpi,at,value\n", "\n"));
        var file = Files.writeString(folder.resolve("figures.csv"), rows);
        for (int group = 1; group <= 3; group++) {
            var dying = files(dying(inbox, group));
            assertThatThrownBy(() -> dying.take(file)).hasMessage("killed");
            assertThat(file).exists();
            assertThat(folder.resolve("done/20260302T090000Z-figures.csv.report.csv"))
                    .doesNotExist();
        }

        var target = files(inbox).take(file);

        assertThat(inbox.backlog()).isEqualTo(2_500);
        assertThat(report(target)).hasSize(2_501);
    }

    /** Dies when it is to keep a group of that number, from 1. */
    private static Inbox dying(Inbox inbox, int group) {
        var left = new AtomicInteger(group);
        return new WatchedInbox(inbox, deliveries -> {
            if (left.decrementAndGet() == 0) {
                throw new IllegalStateException("killed");
            }
        });
    }

    @Test
    void onceItIsClosedNothingIsKeptAndTheFileStays() throws IOException {
        var file = Files.writeString(folder.resolve("figures.csv"), "team,kpi,at,value\npayments,csat,2026-03-01,4\n");
        var closed = files(inbox);
        closed.close();

        assertThatThrownBy(() -> closed.take(file)).isInstanceOf(MeasurementFiles.Stopped.class);
        assertThat(file).exists();
        assertThat(inbox.backlog()).isZero();
    }
}
