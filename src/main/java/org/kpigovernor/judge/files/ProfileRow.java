package org.kpigovernor.judge.files;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One row of {@code definitions/profiles.csv}: by which profile a KPI is measured, or with a star all that the profile knows. */
public record ProfileRow(
        @NotBlank @Pattern(regexp = Names.ANY_OR_ID, message = Names.ID_MESSAGE)
        String kpi,

        @NotBlank @Pattern(regexp = Names.ID, message = Names.ID_MESSAGE)
        String profile,

        @NotBlank String why)
        implements Checked {
    static final Set<String> COLUMNS = new TreeSet<>(List.of("kpi", "profile", "why"));

    static ProfileRow of(Row row) {
        return new ProfileRow(row.text("kpi"), row.text("profile"), row.text("why"));
    }

    boolean isForAll() {
        return kpi.equals("*");
    }
}
