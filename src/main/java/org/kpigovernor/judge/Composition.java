package org.kpigovernor.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which part of a composed KPI made most of its change: the part's median week during the trend against its median week before it, as a share
 * of the same difference of the whole. Medians don't add up, so shares are told from a half on, and never as more than all.
 */
record Composition(TeamWeeks weeks) {
    private static final double HALF = 0.5;

    /** Whose parts a KPI is made of. A lead time ends with the deployment, a cycle time with the merge. */
    private static final Map<String, Whole> WHOLES = Map.of(
            "cycle-time", new Whole("cycle-time", List.of("coding", "pickup", "review")),
            "lead-time-for-changes", new Whole("cycle-time", List.of("coding", "pickup", "review", "deploy")));

    private record Whole(String kpi, List<String> parts) {}

    static boolean knows(String kpi) {
        return WHOLES.containsKey(kpi);
    }

    /**
     * The parts that explain at least half of the change of a KPI, the largest share first.
     *
     * @param from the first week that it is compared with
     * @param since the first week of the trend
     * @param to the week after the last
     */
    List<Evidence.Part> explaining(String kpi, int from, int since, int to) {
        var whole = WHOLES.get(kpi);
        var before = weeks.median(kpi, "", from, since);
        var after = weeks.median(kpi, "", since, to);
        if (whole == null || before.isEmpty() || after.isEmpty() || before.getAsDouble() == after.getAsDouble()) {
            return List.of();
        }
        double change = after.getAsDouble() - before.getAsDouble();
        return whole.parts().stream()
                .flatMap(part -> part(whole.kpi(), part, from, since, to, change))
                .filter(part -> part.share() >= HALF)
                .sorted(Comparator.comparing(Evidence.Part::share).reversed())
                .toList();
    }

    private Stream<Evidence.Part> part(String kpi, String part, int from, int since, int to, double change) {
        var before = weeks.median(kpi, part, from, since);
        var after = weeks.median(kpi, part, since, to);
        if (before.isEmpty() || after.isEmpty()) {
            return Stream.empty();
        }
        double share = Math.min(1, (after.getAsDouble() - before.getAsDouble()) / change);
        return Stream.of(new Evidence.Part(part, before.getAsDouble(), after.getAsDouble(), share));
    }
}
