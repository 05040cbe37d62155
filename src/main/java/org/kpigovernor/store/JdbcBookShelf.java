package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.BookShelf;
import org.kpigovernor.workbench.Signed;

/** Rule books and their activations in the database, where all nodes see them. */
public final class JdbcBookShelf implements BookShelf {
    private static final int AUTHOR = 200;
    private static final int REASON = 2_000;
    private static final String ACTIVATIONS = "select * from rule_book_activation order by activation_number desc";

    private final Database database;

    public JdbcBookShelf(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Book book, byte[] files) {
        database.useTransaction(handle -> {
            var known = handle.createUpdate(
                            "update rule_book set backtest = coalesce(backtest, cast(:backtest as text)) where hash = :hash")
                    .bind("hash", book.hash())
                    .bind("backtest", book.backtest())
                    .execute();
            if (known == 0) {
                handle.createUpdate("""
                                insert into rule_book (hash, files, author, reason, stored_at, rule_count, row_count,
                                  case_count, kpi_count, backtest)
                                values (:hash, :files, :author, :reason, :at, :rules, :rows, :cases, :kpis, :backtest)""")
                        .bindMethods(book.counts())
                        .bind("hash", book.hash())
                        .bind("files", files)
                        .bind("author", StoredText.line(book.author(), AUTHOR))
                        .bind("reason", StoredText.line(book.reason(), REASON))
                        .bind("at", Instants.utc(book.stored()))
                        .bind("backtest", book.backtest())
                        .execute();
            }
        });
    }

    @Override
    public Optional<Book> find(String hash) {
        return database.inTransaction(handle -> handle.createQuery("select * from rule_book where hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> book(row))
                .findFirst());
    }

    @Override
    public Optional<byte[]> files(String hash) {
        return database.inTransaction(handle -> handle.createQuery("select files from rule_book where hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> row.getBytes("files"))
                .findFirst());
    }

    @Override
    public List<Book> all() {
        return database.inTransaction(handle -> handle.createQuery("select * from rule_book order by stored_at, hash")
                .map((row, context) -> book(row))
                .list());
    }

    @Override
    public Activation activate(String hash, Instant at, Signed by, Activation.Kind kind) {
        var signed = new Signed(StoredText.line(by.author(), AUTHOR), StoredText.line(by.reason(), REASON));
        var number = database.inTransaction(handle -> handle.createUpdate("""
                        insert into rule_book_activation (hash, activated_at, author, reason, kind)
                        values (:hash, :at, :author, :reason, :kind)""")
                .bind("hash", hash)
                .bind("at", Instants.utc(at))
                .bindMethods(signed)
                .bind("kind", kind.name())
                .executeAndReturnGeneratedKeys("activation_number")
                .mapTo(Long.class)
                .one());
        return new Activation(number, hash, at, signed, kind);
    }

    @Override
    public Optional<Activation> active() {
        return database.inTransaction(handle -> handle.createQuery(ACTIVATIONS + " fetch first 1 rows only")
                .map((row, context) -> activation(row))
                .findFirst());
    }

    @Override
    public List<Activation> activations() {
        return database.inTransaction(handle -> handle.createQuery(ACTIVATIONS)
                .map((row, context) -> activation(row))
                .list());
    }

    private static Activation activation(ResultSet row) throws SQLException {
        return new Activation(
                row.getLong("activation_number"),
                row.getString("hash"),
                Instants.get(row, "activated_at"),
                new Signed(row.getString("author"), row.getString("reason")),
                Activation.Kind.valueOf(row.getString("kind")));
    }

    private static Book book(ResultSet row) throws SQLException {
        return new Book(
                row.getString("hash"),
                row.getString("author"),
                row.getString("reason"),
                Instants.get(row, "stored_at"),
                new Book.Counts(
                        row.getInt("rule_count"),
                        row.getInt("row_count"),
                        row.getInt("case_count"),
                        row.getInt("kpi_count")),
                row.getString("backtest"));
    }
}
