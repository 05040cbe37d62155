package org.kpigovernor.judge.files;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.catalogue.Tier;

/** One row of {@code definitions/kpis.csv}, not yet checked. */
@SuppressWarnings("MultipleNullnessAnnotations") // a cell may be missing, and the check says so
public record KpiRow(
        @NotBlank @Pattern(regexp = Names.ID, message = Names.ID_MESSAGE)
        String id,

        @NotNull @Positive @Nullable Integer version,
        @NotBlank String name,
        @NotBlank String unit,
        @NotNull @Nullable Direction better,
        @NotNull @Nullable Scale scale,
        @NotNull @Nullable Tier tier,

        @Pattern(regexp = CATEGORIES, message = "must be one of " + CATEGORIES)
        String category,

        @Pattern(regexp = "events|measurements", message = "must be events or measurements")
        String source,

        @Pattern(regexp = "last|mean|sum|median|p95", message = "must be last, mean, sum, median or p95")
        String aggregate,

        String objective,
        String counter,

        @Pattern(regexp = "daily|weekly|monthly|quarterly", message = "must be daily, weekly, monthly or quarterly")
        String cadence,

        String suggestion,
        List<@Pattern(regexp = "[a-z-]+=.+", message = "must be written name=value") String> parameters,
        List<@Pattern(regexp = Names.ID, message = Names.ID_MESSAGE) String> tags,
        @NotBlank String formula,
        @Nullable LocalDate reviewed,
        List<Double> published)
        implements Checked {
    private static final String CATEGORIES =
            "delivery speed|quality|reliability|team health|product|operations|business|security|data|activity";

    static final Set<String> COLUMNS = new TreeSet<>(List.of(
            ("id,version,name,unit,better,scale,tier,category,source,aggregate,objective,counter,cadence,suggestion,"
                            + "parameters,tags,formula,reviewed,published")
                    .split(",")));

    static KpiRow of(Row row) {
        return new KpiRow(
                row.text("id"),
                row.whole("version"),
                row.text("name"),
                row.text("unit"),
                row.word("better", Direction.class),
                row.word("scale", Scale.class),
                row.word("tier", Tier.class),
                row.text("category"),
                row.text("source"),
                row.text("aggregate"),
                row.text("objective"),
                row.text("counter"),
                row.text("cadence"),
                row.text("suggestion"),
                row.list("parameters"),
                row.list("tags"),
                row.text("formula"),
                row.day("reviewed"),
                row.numbers("published"));
    }

    /** The definition that a checked row makes. */
    public KpiDefinition definition(String place) {
        return new KpiDefinition(
                id,
                known(version),
                name,
                unit,
                known(better),
                known(scale),
                known(tier),
                category,
                formula,
                source,
                aggregate,
                objective,
                counter,
                suggestion,
                cadence,
                parameterMap(),
                Set.copyOf(tags),
                reviewed,
                published,
                "",
                place);
    }

    private Map<String, String> parameterMap() {
        var map = new LinkedHashMap<String, String>();
        parameters.forEach(parameter -> {
            int equals = parameter.indexOf('=');
            map.put(
                    parameter.substring(0, Math.max(0, equals)).trim(),
                    parameter.substring(equals + 1).trim());
        });
        return Map.copyOf(map);
    }

    private static <T> T known(@Nullable T cell) {
        return java.util.Objects.requireNonNull(cell, "the row was checked");
    }
}
