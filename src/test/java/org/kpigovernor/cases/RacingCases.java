package org.kpigovernor.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets something happen once, just before a change is kept. */
record RacingCases(Cases cases, Runnable... meanwhile) implements Cases {
    @Override
    public Optional<Case> find(String id) {
        return cases.find(id);
    }

    @Override
    public List<Case> find(@Nullable String team, @Nullable String kpi, boolean openOnly) {
        return cases.find(team, kpi, openOnly);
    }

    @Override
    public List<CaseMove> moves(String id) {
        return cases.moves(id);
    }

    @Override
    public Case open(Case opened, CaseMove move) {
        return cases.open(opened, move);
    }

    @Override
    public void change(Case changed, CaseMove move) {
        if (meanwhile[0] != null) {
            var first = meanwhile[0];
            meanwhile[0] = null;
            first.run();
        }
        cases.change(changed, move);
    }

    @Override
    public void hold(String id, LocalDate lastWeek) {
        cases.hold(id, lastWeek);
    }
}
