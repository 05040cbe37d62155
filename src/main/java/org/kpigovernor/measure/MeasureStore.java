package org.kpigovernor.measure;

import java.util.function.Supplier;

/** All that measuring keeps. */
public interface MeasureStore {
    /** Runs in one transaction, while nobody else measures. */
    <T> T alone(Supplier<T> work);

    Observations observations();

    Pushes pushes();

    ChainNodes chain();

    Deployments deployments();

    MergedRequests requests();

    KnownIncidents incidents();

    SprintItems sprintItems();

    Contributions contributions();

    StaleReadings stale();

    Feeds feeds();

    Fingerprints fingerprints();

    Editions editions();
}
