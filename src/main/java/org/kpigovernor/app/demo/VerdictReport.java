package org.kpigovernor.app.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;
import org.kpigovernor.app.demo.organisation.MadeUpTeam;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;

/** What was judged, as tables. */
final class VerdictReport {
    private final MadeUpOrganisation organisation;
    private final DemoService service;

    VerdictReport(MadeUpOrganisation organisation, DemoService service) {
        this.organisation = organisation;
        this.service = service;
    }

    TextTable stories() {
        var table = new TextTable("Team", "What happened", "What came of it");
        for (var team : organisation.teams()) {
            table.row(team.name(), team.story().told(), outcome(team));
            table.row("", "  due: " + team.story().expected(), "");
        }
        return table;
    }

    private String outcome(MadeUpTeam team) {
        var verdicts = service.judgements().verdicts(team.id(), null, null, null);
        var now = latest(verdicts);
        var parts = new ArrayList<String>();
        add(parts, count(now, VerdictKind.ACT), "to act on");
        add(parts, count(now, VerdictKind.INVESTIGATE), "to investigate");
        if (parts.isEmpty()) {
            parts.add(
                    verdicts.stream().noneMatch(VerdictReport::isUnhealthy) ? "stayed quiet throughout" : "quiet now");
        }
        add(
                parts,
                service.judgements().tensions(team.id(), null, null).stream()
                        .map(Tension::worse)
                        .distinct()
                        .count(),
                "tension");
        add(
                parts,
                service.judgements().findings().stream()
                        .filter(finding -> team.id().equals(finding.team()))
                        .count(),
                "findings");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static long count(Collection<Verdict> verdicts, VerdictKind kind) {
        return verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
    }

    private static boolean isUnhealthy(Verdict verdict) {
        return verdict.kind() == VerdictKind.INVESTIGATE || verdict.kind() == VerdictKind.ACT;
    }

    /** The last verdict of each team and KPI. */
    private static Collection<Verdict> latest(List<Verdict> verdicts) {
        Map<String, Verdict> latest = new LinkedHashMap<>();
        verdicts.forEach(verdict -> latest.put(verdict.team() + " " + verdict.kpi(), verdict));
        return latest.values();
    }

    TextTable unhealthy() {
        var table = new TextTable("Team", "KPI", "Since", "Verdict", "Why");
        latest(service.judgements().verdicts(null, null, null, null)).stream()
                .filter(VerdictReport::isUnhealthy)
                .forEach(verdict -> table.row(
                        verdict.team(),
                        verdict.kpi(),
                        text(verdict.evidence().since()),
                        verdict.kind().toString(),
                        why(verdict)));
        return table;
    }

    /** The first reason; further ones stand on the page. */
    private static String why(Verdict verdict) {
        return verdict.evidence().reasons().stream().findFirst().orElse(verdict.sentence());
    }

    TextTable cases() {
        var table = new TextTable("Case", "Team", "KPI", "Kind", "State", "Opened", "With");
        service.cases()
                .find(null, null, false)
                .forEach(subject -> table.row(
                        subject.id(),
                        subject.team(),
                        subject.kpi(),
                        text(subject.kind()),
                        text(subject.state()),
                        subject.opened().toString().substring(0, 10),
                        text(subject.owner())));
        return table;
    }

    TextTable tensions() {
        var last = new LinkedHashMap<String, Tension>();
        service.judgements()
                .tensions(null, null, null)
                .forEach(tension -> last.put(tension.team() + tension.better() + tension.worse(), tension));
        var table = new TextTable("Team", "Better", "Worse", "Since", "What");
        last.values()
                .forEach(tension -> table.row(
                        tension.team(), tension.better(), tension.worse(), text(tension.since()), tension.sentence()));
        return table;
    }

    TextTable findings() {
        var table = new TextTable("Team", "KPI", "What");
        for (Finding finding : service.judgements().findings()) {
            var advice = finding.hint().isEmpty() ? "" : ": " + finding.hint();
            table.row(text(finding.team()), text(finding.kpi()), finding.what() + advice);
        }
        return table;
    }

    private static String text(@org.jspecify.annotations.Nullable Object thing) {
        return thing == null
                ? "-"
                : thing instanceof Enum<?> name ? name.name().toLowerCase(java.util.Locale.ROOT) : thing.toString();
    }
}
