package org.kpigovernor.judge.files;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Priority;

/** One row of {@code priorities/priorities.csv}: how much a KPI binds, for all teams or for those of a kind. */
@SuppressWarnings("MultipleNullnessAnnotations") // a cell may be missing, and the check says so
public record PriorityRow(
        @NotBlank @Pattern(regexp = Names.ANY_OR_ID, message = Names.ID_MESSAGE)
        String kpi,

        @NotBlank @Pattern(regexp = Names.ANY_OR_ID, message = Names.ID_MESSAGE)
        String teamKind,

        @NotNull @Nullable Priority priority,
        @NotBlank String why)
        implements Checked {
    static final Set<String> COLUMNS = Set.of("kpi", "team kind", "priority", "why");

    static PriorityRow of(Row row) {
        return new PriorityRow(
                row.text("kpi"), row.text("team kind"), row.word("priority", Priority.class), row.text("why"));
    }

    /** The more of its conditions are exact, the higher. */
    public int exactness() {
        return (kpi.equals("*") ? 0 : 2) + (teamKind.equals("*") ? 0 : 1);
    }
}
