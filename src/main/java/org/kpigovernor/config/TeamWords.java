package org.kpigovernor.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a team's entry says in words that need no further reading, and what each must look like. */
@SuppressWarnings("MultipleNullnessAnnotations") // what may be null until it is checked mustn't be afterwards
record TeamWords(
        @NotNull(message = "is missing — give the team a short id such as payments")
        @Pattern(
                regexp = "[a-z0-9][a-z0-9-]{0,62}",
                message = "is not a team id — use lower-case letters, digits and hyphens, such as payments-api")
        @Nullable
        String id,

        @Pattern(regexp = "[^\\p{Cntrl}]{1,100}", message = "must be one line of at most 100 characters") @Nullable
        String name,

        @Pattern(
                regexp = "[a-z][a-z0-9-]{0,40}",
                message = "is not a kind of team — use a lower-case word such as product, platform or data")
        @Nullable
        String kind,

        @Mail @Nullable String owner,
        @Mail @Nullable String manager,
        @Mail @Nullable String head,
        Map<String, @Mail String> owners) {
    /** The keys of a team's entry: the words' own and these. */
    static String[] keys(String... others) {
        var words = Stream.of(TeamWords.class.getRecordComponents()).map(RecordComponent::getName);
        return Stream.concat(words, Stream.of(others)).toArray(String[]::new);
    }
}
