package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A book that another has taken the place of goes with everything that was made of it. */
class ReloadTest {
    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
    /** So many that conditions become code, which must go with its book. */
    private static final List<TeamFacts> FACTS = BenchFacts.of(ShippedBook.BOOK, 720);

    @Test
    void booksThatNobodyUsesAnyMoreAreCollected() throws InterruptedException {
        var books = new ArrayList<WeakReference<RuleBook>>();
        for (int reload = 0; reload < 20; reload++) {
            books.add(new WeakReference<>(loaded()));
        }
        long classes = classesAfterCollection();
        assertThat(books).allMatch(book -> book.get() == null);
        for (int reload = 0; reload < 5; reload++) {
            loaded();
        }
        assertThat(classesAfterCollection() - classes).isLessThan(200);
    }

    @Test
    @Tag("bench")
    void aThousandReloadsLeaveNothingBehind() throws InterruptedException {
        long first = 0;
        for (int reload = 1; reload <= Integer.getInteger("reloads", 1000); reload++) {
            loaded();
            if (reload % 100 == 0) {
                long classes = classesAfterCollection();
                long metaspace = metaspace();
                long heap =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                System.out.printf(
                        "%d reloads: %d classes, metaspace %.1f MB, heap %.1f MB%n",
                        reload, classes, metaspace / 1e6, heap / 1e6);
                first = first == 0 ? metaspace : first;
                assertThat(metaspace - first).isLessThan(10_000_000);
            }
        }
    }

    private static RuleBook loaded() {
        try (var book = RuleBook.load(Path.of("rules"))) {
            assertThat(book.judge(AS_OF, FACTS).verdicts()).hasSize(7 * 720);
            return book;
        }
    }

    private static long classesAfterCollection() throws InterruptedException {
        for (int time = 0; time < 5; time++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Metaspace"))
                .collect(Collectors.summingLong(pool -> pool.getUsage().getUsed()));
    }
}
