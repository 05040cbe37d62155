package org.kpigovernor.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.notify.TensionWords;
import org.kpigovernor.web.WebPorts;

/**
 * A tension as a list shows it.
 *
 * @param who which of the two counts for more, empty when nobody noted it
 */
public record TensionRow(
        String team, String teamName, String title, Line better, Line worse, String who, String question) {
    private static final int WEEKS_BACK = 2;

    /** One of the two: from where to where it went, and a small chart where there is one. */
    public record Line(String name, String change, String chart) {}

    /** The tensions of the last weeks, one a pair; with the charts of a team's page if it is about one team. */
    static List<TensionRow> latest(WebPorts ports, @Nullable Team team) {
        var from = ports.clock()
                .instant()
                .atZone(java.time.ZoneOffset.UTC)
                .toLocalDate()
                .minusWeeks(WEEKS_BACK);
        var pairs = new TreeMap<String, Tension>();
        for (var tension : ports.judgements().tensions(team == null ? null : team.id(), from, null)) {
            pairs.put(tension.team() + " " + tension.better() + " " + tension.worse(), tension);
        }
        var charts = team == null || pairs.isEmpty() ? Map.<String, String>of() : charts(ports, team);
        return pairs.values().stream()
                .flatMap(tension -> of(ports, tension, charts))
                .toList();
    }

    private static Map<String, String> charts(WebPorts ports, Team team) {
        return new Cells(ports, false).of(team).stream().collect(Collectors.toMap(Cell::kpi, Cell::chart));
    }

    /** None of a team or a KPI that is no longer there. */
    private static Stream<TensionRow> of(WebPorts ports, Tension tension, Map<String, String> charts) {
        return ports.organisation().get().team(tension.team()).stream()
                .flatMap(team -> side(ports, team, tension.better())
                        .flatMap(better -> side(ports, team, tension.worse())
                                .map(worse -> row(team, new TensionWords(tension, better, worse), charts)))
                        .stream());
    }

    private static TensionRow row(Team team, TensionWords words, Map<String, String> charts) {
        Function<TensionWords.Side, String> chart =
                side -> charts.getOrDefault(side.kpi().id(), "");
        return new TensionRow(
                team.id(),
                team.name(),
                words.title(),
                new Line(words.better().kpi().name(), words.gain(), chart.apply(words.better())),
                new Line(words.worse().kpi().name(), words.loss(), chart.apply(words.worse())),
                words.who(),
                words.question());
    }

    private static Optional<TensionWords.Side> side(WebPorts ports, Team team, String kpi) {
        var catalogue = ports.catalogue().get();
        return catalogue.kpi(kpi).map(known -> new TensionWords.Side(known, catalogue.priority(kpi, team.kind())));
    }
}
