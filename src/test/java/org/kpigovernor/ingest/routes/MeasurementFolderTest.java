package org.kpigovernor.ingest.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.ingest.Inbox;
import org.kpigovernor.ingest.measurement.KnownNames;
import org.kpigovernor.ingest.measurement.MeasurementFiles;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.TestDatabase;

/** The shipped route over a folder whose path has a space. */
class MeasurementFolderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final String HEADER = "team,kpi,at,value\n";

    @TempDir
    private Path home;

    private final Database database = TestDatabase.open();
    private final Inbox inbox = new JdbcInbox(database, CLOCK);
    private final CamelContext context = Routes.quietContext();
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        folder = home.resolve("my data/measurements");
        var known = new KnownNames(Map.of("payments", ZoneOffset.UTC), Set.of("csat"));
        var beans = Map.<String, Object>of(
                DroppedFiles.BEAN, new DroppedFiles(new MeasurementFiles(inbox, () -> known, CLOCK, () -> {})));
        beans.forEach(context.getRegistry()::bind);
        Routes.load(context, new RouteSet(Path.of("routes/measurements"), beans, List.of(), DroppedFiles.from(folder)));
        context.start();
        until(() -> Files.isDirectory(folder));
    }

    @AfterEach
    void close() {
        context.stop();
        database.close();
    }

    private static void until(BooleanSupplier there) {
        var patience = Instant.now().plus(Duration.ofSeconds(60));
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(patience);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> names(String below) {
        var in = folder.resolve(below);
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (var files = Files.list(in)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void goodFilesGoToDoneBadOnesToFailedEachWithItsReportAndOthersStay() throws IOException {
        Files.writeString(folder.resolve("good one.csv"), HEADER + "payments,csat,2026-03-01,4\n");
        Files.writeString(
                folder.resolve("BAD.CSV"), HEADER + "payments,csat,2026-03-02,4\npayments,csat,2026-03-03,four\n");
        Files.writeString(folder.resolve("notes.txt"), "none of its business");

        until(() -> names("").equals(List.of("notes.txt")));

        assertThat(names("done"))
                .containsExactly("20260302T090000Z-good one.csv", "20260302T090000Z-good one.csv.report.csv");
        assertThat(names("failed")).containsExactly("20260302T090000Z-BAD.CSV", "20260302T090000Z-BAD.CSV.report.csv");
        assertThat(inbox.backlog()).isEqualTo(1);
    }

    @Test
    void aFileIsLeftAloneAsLongAsItIsWritten() throws IOException {
        var file = Files.writeString(folder.resolve("slow.csv"), HEADER);
        for (int i = 1; i <= 40; i++) {
            Files.writeString(file, "payments,csat,2026-03-%02d,4\n".formatted(1 + i % 28), StandardOpenOption.APPEND);
            for (int j = 0; j < 3; j++) {
                pause();
            }
            assertThat(file).exists();
            assertThat(inbox.backlog()).isZero();
        }

        until(() -> names("").isEmpty());

        assertThat(inbox.backlog()).isEqualTo(28);
    }

    @Test
    void whatCantBeStoredNowStaysAndIsTakenLater() throws IOException {
        database.useTransaction(handle -> handle.execute("alter table inbox rename to inbox_gone"));
        Files.writeString(folder.resolve("figures.csv"), HEADER + "payments,csat,2026-03-01,4\n");
        until(() -> names("done").stream().noneMatch(name -> name.endsWith(".csv"))
                && Files.isDirectory(folder.resolve("done")));
        for (int i = 0; i < 60; i++) {
            pause();
        }
        assertThat(names("")).containsExactly("figures.csv");

        database.useTransaction(handle -> handle.execute("alter table inbox_gone rename to inbox"));
        until(() -> names("").isEmpty());

        assertThat(inbox.backlog()).isEqualTo(1);
        assertThat(names("failed")).isEmpty();
    }
}
