package org.kpigovernor.web.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.web.WebPorts;

/** A case as a list shows it; {@code sign} and {@code style} are those of its kind. */
public record CaseRow(
        String id,
        String team,
        String teamName,
        String kpi,
        String kpiName,
        String kind,
        String state,
        String owner,
        String opened,
        String age,
        String sentence,
        boolean open,
        boolean unanswered) {
    /** Open ones first, of these non-negotiable ones, then actions, then the newest. */
    private static final Comparator<Case> NEEDED_FIRST = Comparator.comparing((Case one) -> !one.isOpen())
            .thenComparing(one -> one.isOpen() ? one.priority().ordinal() : 0)
            .thenComparing(one -> one.isOpen() && one.kind() == Case.Kind.ACTION ? 0 : 1)
            .thenComparing(Comparator.comparing(Case::opened).reversed());

    /** The cases of a team, or of all if it is null. */
    static List<CaseRow> of(WebPorts ports, @org.jspecify.annotations.Nullable String team, boolean openOnly) {
        return ports.cases().find(team, null, openOnly).stream()
                .sorted(NEEDED_FIRST)
                .map(one -> of(ports, one))
                .toList();
    }

    static CaseRow of(WebPorts ports, Case one) {
        var team = ports.organisation().get().team(one.team());
        var zone = team.map(Team::zone).orElse(ZoneId.of("UTC"));
        LocalDate opened = one.opened().atZone(zone).toLocalDate();
        var until = one.isOpen() ? ports.clock().instant() : one.changed();
        return new CaseRow(
                one.id(),
                one.team(),
                team.map(Team::name).orElse(one.team()),
                one.kpi(),
                ports.catalogue().get().kpi(one.kpi()).map(kpi -> kpi.name()).orElse(one.kpi()),
                Cells.words(one.kind()),
                Cells.words(one.state()),
                one.owner() == null ? "nobody" : one.owner(),
                Days.day(opened),
                Days.age(opened, until.atZone(zone).toLocalDate()),
                one.sentence(),
                one.isOpen(),
                !one.isOpen() && one.worthRaising() == null);
    }
}
