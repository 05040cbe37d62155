package org.kpigovernor.judge.files;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Set;

/** One row of {@code owners.csv}: somebody who may own a rule. */
public record OwnerRow(
        @NotBlank @Pattern(regexp = Names.ID, message = Names.ID_MESSAGE)
        String id,

        @NotBlank String name,
        @NotBlank @Email(message = "isn't a mail address") String mail)
        implements Checked {
    static final Set<String> COLUMNS = Set.of("id", "name", "mail");

    static OwnerRow of(Row row) {
        return new OwnerRow(row.text("id"), row.text("name"), row.text("mail"));
    }
}
