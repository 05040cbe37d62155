package org.kpigovernor.measure;

import java.time.Instant;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Organisation;

/** Measures what is stale. */
public interface Measure {
    /**
     * Measures again exactly the readings that new or changed events touched, and those whose definition, mapping or parameters
     * changed.
     *
     * @param asOf periods that begin after this instant are not measured
     * @return how many readings were measured
     */
    int refresh(Catalogue catalogue, Organisation organisation, Instant asOf);
}
