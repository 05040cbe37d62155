package org.kpigovernor.app;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.Threshold;

/** The catalogue of whatever book is active when it is asked. */
record ActiveCatalogue(Books books) implements Catalogue {
    @Override
    public Collection<KpiDefinition> kpis() {
        return books.ask(book -> List.copyOf(book.catalogue().kpis()));
    }

    @Override
    public Optional<KpiDefinition> kpi(String id) {
        return books.ask(book -> book.catalogue().kpi(id));
    }

    @Override
    public List<MeasureRow> measures(String kpi) {
        return books.ask(book -> book.catalogue().measures(kpi));
    }

    @Override
    public Priority priority(String kpi, String teamKind) {
        return books.ask(book -> book.catalogue().priority(kpi, teamKind));
    }

    @Override
    public Threshold threshold(String kpi, Team team) {
        return books.ask(book -> book.catalogue().threshold(kpi, team));
    }
}
