package org.kpigovernor.judge.files;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Set;

/** One row of {@code definitions/objectives.csv}: an objective that KPIs serve, and the larger one that it serves itself. */
public record ObjectiveRow(
        @NotBlank @Pattern(regexp = Names.ID, message = Names.ID_MESSAGE)
        String id,

        @NotBlank String name,
        String serves)
        implements Checked {
    static final Set<String> COLUMNS = Set.of("id", "name", "serves");

    static ObjectiveRow of(Row row) {
        return new ObjectiveRow(row.text("id"), row.text("name"), row.text("serves"));
    }
}
