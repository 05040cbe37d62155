package org.kpigovernor.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.judge.engine.Engine;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleCase;

/** Runs a case against the whole book and tells where it came out otherwise. */
record CaseRun(Catalogue catalogue, Engine engine, Problems problems) {
    private static final Map<String, VerdictKind> KINDS =
            Arrays.stream(VerdictKind.values()).collect(Collectors.toMap(Spelling::of, kind -> kind));

    void run(RuleCase given) {
        if (!kpisAreKnown(given)) {
            return;
        }
        var facts = new CaseFacts(catalogue).of(given);
        var all = new ArrayList<Object>();
        facts.addTo(all);
        var said = engine.run(all);
        var fired = said.fired().isEmpty() ? "no rule fired" : "fired: " + String.join(", ", said.fired());
        given.fires().stream()
                .filter(id -> !said.fired().contains(id))
                .forEach(id -> problem(given, "`" + id + "` should fire and doesn't", fired));
        given.silent().stream()
                .filter(id -> said.fired().contains(id))
                .forEach(id -> problem(given, "`" + id + "` should stay silent and fires", fired));
        given.verdicts()
                .forEach((kpi, kind) -> facts.series().stream()
                        .filter(series -> series.kpi().equals(kpi))
                        .findFirst()
                        .ifPresentOrElse(
                                series -> verdict(given, series, kind, said),
                                () -> problem(given, "no series of " + kpi + " is given", "add it under `series`")));
    }

    private void verdict(RuleCase given, Series series, String expected, Engine.Said said) {
        var opinions = said.verdicts().of(series);
        var kind = opinions.isEmpty() ? VerdictKind.NO_DATA : opinions.get(0).kind();
        if (!KINDS.containsKey(expected)) {
            problem(given, "unknown verdict `" + expected + "`", Nearest.hint(expected, KINDS.keySet()));
        } else if (kind != KINDS.get(expected)) {
            var by = opinions.isEmpty() ? "" : "by " + opinions.get(0).card().id();
            problem(given, series.kpi() + " should be " + expected.toUpperCase(Locale.ROOT) + " and is " + kind, by);
        }
    }

    private boolean kpisAreKnown(RuleCase given) {
        var known = catalogue.kpis().stream().map(kpi -> kpi.id()).toList();
        var unknown = CaseFacts.kpis(given).stream()
                .filter(kpi -> !known.contains(kpi))
                .toList();
        unknown.forEach(kpi -> problem(given, "unknown KPI `" + kpi + "`", Nearest.hint(kpi, known)));
        return unknown.isEmpty();
    }

    private void problem(RuleCase given, String what, String hint) {
        problems.add(given.file().shown(), given.line(), 0, "case `" + given.name() + "`: " + what, hint);
    }
}
