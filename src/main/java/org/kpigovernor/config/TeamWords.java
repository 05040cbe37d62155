package org.kpigovernor.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a team's entry says in words that need no further reading, and what each must look like. */
record TeamWords(
        @NotNull(message = "is missing — give the team a short id such as payments")
                @Pattern(
                        regexp = "[a-z0-9][a-z0-9-]{0,62}",
                        message = "is not a team id — use lower-case letters, digits and hyphens, such as payments-api")
                @Nullable
                String id,
        @Pattern(regexp = "[^\\p{Cntrl}]{1,100}", message = "must be one line of at most 100 characters") @Nullable String name,
        @Pattern(
                        regexp = "[a-z][a-z0-9-]{0,40}",
                        message = "is not a kind of team — use a lower-case word such as product, platform or data")
                @Nullable
                String kind,
        @Mail @Nullable String owner,
        @Mail @Nullable String manager,
        @Mail @Nullable String head,
        Map<String, @Mail String> owners) {}
