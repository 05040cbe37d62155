package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.ingest.routes.RouteCheck;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.notify.CaseMails;
import org.kpigovernor.notify.ChannelNews;
import org.kpigovernor.notify.RuleNotices;
import org.kpigovernor.notify.SilenceReminders;
import org.kpigovernor.review.ReviewKind;

/** Keeps {@code map.txt}, the list of all that can be reached, true. */
class MapTest {
    @TempDir
    private Path home;

    @Test
    void theMapListsAllThatTheWiredApplicationReaches() throws IOException {
        Stream.of("rules", "routes", "config").forEach(this::copy);
        var wiring = Wiring.open(home, Clock.systemUTC());
        try (var serving = new Serving(wiring, OptionalInt.of(0))) {
            assertThat(threads()).containsAll(Serving.jobs());
            assertThat(map(wiring, serving)).isEqualTo(Files.readString(Path.of("src/test/resources/map.txt")));
        }
    }

    private static String map(Wiring wiring, Serving serving) {
        return section("routes", routes(serving))
                + section("jobs", Serving.jobs())
                + section(
                        "rules",
                        wiring.books.get().rules().stream().map(RuleCard::id).toList())
                + section("notice kinds", noticeKinds())
                + section("addresses", serving.service().addresses());
    }

    /** Those that are running, and those of sources that aren't asked yet. */
    private static List<String> routes(Serving serving) {
        return Stream.concat(serving.service().routeIds().stream(), RouteCheck.ids(Path.of("routes")).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> noticeKinds() {
        return Stream.of(
                        CaseMails.KINDS.stream(),
                        ChannelNews.KINDS.stream(),
                        RuleNotices.KINDS.stream(),
                        SilenceReminders.KINDS.stream(),
                        Arrays.stream(ReviewKind.values()).map(ReviewKind::noticeKind))
                .flatMap(kinds -> kinds)
                .toList();
    }

    private static String section(String name, Collection<String> entries) {
        return entries.stream()
                .sorted()
                .map(entry -> "  " + entry + "\n")
                .collect(Collectors.joining("", name + "\n", ""));
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }

    private void copy(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            for (var file : files.toList()) {
                var copy = home.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
