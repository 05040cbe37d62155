package org.kpigovernor.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.config.ConfigurationLoader;
import org.kpigovernor.workbench.BookCheck;

/** Looks into {@code config/} for KPIs that teams name and a rule book doesn't define. */
record TeamKpiCheck(Path home) implements BookCheck.TeamKpis {
    /** Whatever else is wrong with the configuration by now is none of a rule book's business. */
    @Override
    public List<Problem> undefined(Set<String> kpis) {
        var all = problems(kpis);
        if (all.isEmpty()) {
            return all;
        }
        var anyway = problems(null);
        return all.stream().filter(problem -> !anyway.contains(problem)).toList();
    }

    private List<Problem> problems(@org.jspecify.annotations.Nullable Set<String> kpis) {
        try {
            ConfigurationLoader.load(home, kpis, System.getenv());
            return List.of();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }
}
