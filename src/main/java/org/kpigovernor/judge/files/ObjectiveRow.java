package org.kpigovernor.judge.files;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.kpigovernor.catalogue.Objective;

/**
 * One row of {@code definitions/objectives.csv}: an objective that KPIs serve, the larger one that it serves itself, and KPIs that pull
 * away from it.
 */
public record ObjectiveRow(
        @NotBlank @Pattern(regexp = Names.ID, message = Names.ID_MESSAGE)
        String id,

        @NotBlank String name,
        String serves,
        List<String> contradictedBy)
        implements Checked {
    static final Set<String> COLUMNS = Set.of("id", "name", "serves", "contradicted by");

    static ObjectiveRow of(Row row) {
        return new ObjectiveRow(row.text("id"), row.text("name"), row.text("serves"), row.list("contradicted by"));
    }

    public Objective objective() {
        return new Objective(id, name, serves, contradictedBy);
    }
}
