package org.kpigovernor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.Signed;

@Tag("database")
class JdbcBookShelfTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Signed ADA = new Signed("Ada", "Fewer false alarms");

    @Test
    void aBookIsKeptWithItsFilesAndTheFirstWhoBroughtIt() {
        try (var database = TestDatabase.open()) {
            var shelf = new JdbcBookShelf(database);
            var book = book("abc", "Ada", null);
            shelf.keep(book, new byte[] {1, 0, -1});
            shelf.keep(book("abc", "Bob", "later told"), new byte[] {2});
            assertThat(shelf.find("abc")).contains(book("abc", "Ada", "later told"));
            assertThat(shelf.files("abc").orElseThrow()).containsExactly(1, 0, -1);
            assertThat(shelf.find("abd")).isEmpty();
            assertThat(shelf.files("abd")).isEmpty();
        }
    }

    @Test
    void theLastActivationSaysWhichBookIsActive() {
        try (var database = TestDatabase.open()) {
            var shelf = new JdbcBookShelf(database);
            assertThat(shelf.active()).isEmpty();
            shelf.keep(book("abc", "Ada", null), new byte[0]);
            shelf.keep(book("def", "Ada", null), new byte[0]);
            var first = shelf.activate("abc", NOW, ADA, Activation.Kind.AT_START);
            var second = shelf.activate("def", NOW, ADA, Activation.Kind.PUBLISHED);
            var third = shelf.activate("abc", NOW.minusSeconds(60), ADA, Activation.Kind.ROLLED_BACK);
            assertThat(shelf.active()).contains(third);
            assertThat(shelf.activations()).containsExactly(third, second, first);
            assertThat(third.number()).isGreaterThan(second.number());
            assertThat(shelf.all()).extracting(Book::hash).containsExactly("abc", "def");
        }
    }

    private static Book book(String hash, String author, String backtest) {
        return new Book(hash, author, "because", NOW, new Book.Counts(1, 2, 3, 4), backtest);
    }
}
