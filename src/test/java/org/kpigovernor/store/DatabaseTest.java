package org.kpigovernor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DatabaseTest {
    @Test
    void aTransactionInsideATransactionJoinsIt() {
        try (var database = TestDatabase.open()) {
            database.useTransaction(handle -> handle.execute("create table thing (id int)"));
            assertThatThrownBy(() -> database.useTransaction(outer -> {
                        outer.execute("insert into thing values (1)");
                        database.useTransaction(inner -> inner.execute("insert into thing values (2)"));
                        throw new IllegalStateException("undo both");
                    }))
                    .hasMessage("undo both");
            int rows = database.inTransaction(handle -> handle.createQuery("select count(*) from thing")
                    .mapTo(Integer.class)
                    .one());
            assertThat(rows).isZero();
        }
    }
}
