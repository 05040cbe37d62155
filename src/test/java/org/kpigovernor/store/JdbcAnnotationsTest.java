package org.kpigovernor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.web.Annotations.Annotation;

@Tag("database")
class JdbcAnnotationsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Test
    void aTeamSeesItsOwnNotesAndThoseForAll() {
        try (var database = TestDatabase.open()) {
            var annotations = new JdbcAnnotations(database);
            var freeze = new Annotation(null, null, DAY.plusDays(1), "Code freeze", "lead@example.com");
            var own = new Annotation("payments", "cycle-time", DAY, "New review rota", "owner@example.com");
            annotations.add(freeze);
            annotations.add(own);
            assertThat(annotations.find("payments")).containsExactly(own, freeze);
            assertThat(annotations.find("search")).containsExactly(freeze);
            assertThat(annotations.find(null)).containsExactly(own, freeze);
        }
    }
}
