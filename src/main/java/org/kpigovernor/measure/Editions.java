package org.kpigovernor.measure;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which definitions readings were measured, one after the other. */
public interface Editions {
    /** None, where nothing is kept of them. */
    Editions NONE = new Editions() {
        @Override
        public List<Edition> of(@Nullable String kpi) {
            return List.of();
        }

        @Override
        public void add(Collection<Edition> editions) {
            throw new UnsupportedOperationException();
        }
    };

    /** Those of a KPI, or of all, the first one first. */
    List<Edition> of(@Nullable String kpi);

    /** Adds what is measured by from now on. */
    void add(Collection<Edition> editions);

    /** The changes of a KPI's definition: all but the first. */
    default List<Edition> changes(String kpi) {
        var all = of(kpi);
        return all.isEmpty() ? all : all.subList(1, all.size());
    }
}
