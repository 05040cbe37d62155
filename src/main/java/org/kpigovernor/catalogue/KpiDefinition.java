package org.kpigovernor.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI means: one row of {@code rules/definitions/kpis.csv}.
 *
 * @param version counts up when the meaning changes; printed with every number
 * @param formula the definition in words, as people read it under a number
 * @param source {@code events} when it is measured from events, {@code measurements} when values are pushed or queried
 * @param aggregate for measurements: {@code last}, {@code mean}, {@code sum}, {@code median} or {@code p95}; empty otherwise
 * @param objective the objective that it serves, empty if none
 * @param counter the KPI that guards it, empty if none
 * @param suggestion the target that the field suggests, in words, empty if none
 * @param cadence how often it is reviewed: {@code daily}, {@code weekly}, {@code monthly} or {@code quarterly}
 * @param parameters parameters of the formula by name, such as {@code blame-window: 24h}
 * @param tags what it is made of or used as, for the anti-pattern checks, such as {@code lines-of-code} or {@code per-person}
 * @param reviewed when somebody last looked whether the definition is still right, null if nobody ever said
 * @param published levels that the field publishes as good, in the KPI's unit
 * @param profile whose definition it is measured by, such as {@code governor}; empty for what isn't measured from events
 * @param place where it is written, such as {@code definitions/kpis.csv row 7}
 */
public record KpiDefinition(
        String id,
        int version,
        String name,
        String unit,
        Direction better,
        Scale scale,
        Tier tier,
        String category,
        String formula,
        String source,
        String aggregate,
        String objective,
        String counter,
        String suggestion,
        String cadence,
        Map<String, String> parameters,
        Set<String> tags,
        @Nullable LocalDate reviewed,
        List<Double> published,
        String profile,
        String place) {
    /** The same measured by a profile, whose words say how. */
    public KpiDefinition by(String name, String words) {
        return new KpiDefinition(
                id,
                version,
                this.name,
                unit,
                better,
                scale,
                tier,
                category,
                words,
                source,
                aggregate,
                objective,
                counter,
                suggestion,
                cadence,
                parameters,
                tags,
                reviewed,
                published,
                name,
                place);
    }

    /** Which definition that is, as it stands beside every number: {@code v2, profile devlake}. */
    public String edition() {
        return "v" + version + (profile.isEmpty() ? "" : ", profile " + profile);
    }

    public boolean measuredFromEvents() {
        return source.equals("events");
    }

    /** A parameter's text, or null when the row leaves the default. */
    public @Nullable String parameter(String key) {
        return parameters.get(key);
    }
}
