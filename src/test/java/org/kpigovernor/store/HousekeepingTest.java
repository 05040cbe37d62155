package org.kpigovernor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {
    private static final int COMMITS = 2_000;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void afterManySmallCommitsAFileGetsAsSmallAsWhatIsInItWhileItIsOpen() throws InterruptedException {
        var file = folder.resolve("db");
        var embedded = Database.embedded(file);
        var settings =
                new DatabaseSettings(embedded.url() + ";RETENTION_TIME=1000", embedded.user(), embedded.password());
        try (var database = Database.open(settings)) {
            database.useTransaction(handle -> handle.execute("create table note (id int primary key, text varchar)"));
            for (int id = 0; id < COMMITS; id++) {
                int one = id;
                database.useTransaction(handle -> handle.execute("insert into note values (?, ?)", one, "so it is"));
            }
            long grown = size(file);
            while (size(file) > grown / 4) {
                Thread.sleep(100);
            }
            assertThat(count(database)).isEqualTo(COMMITS);
        }
        try (var again = Database.open(settings)) {
            assertThat(count(again)).isEqualTo(COMMITS);
        }
    }

    private static int count(Database database) {
        return database.inTransaction(handle -> handle.createQuery("select count(*) from note")
                .mapTo(Integer.class)
                .one());
    }

    private static long size(Path file) {
        try {
            return Files.size(Path.of(file + ".mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
