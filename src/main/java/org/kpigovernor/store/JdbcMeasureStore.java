package org.kpigovernor.store;

import java.util.function.Supplier;
import org.kpigovernor.measure.ChainNodes;
import org.kpigovernor.measure.Contributions;
import org.kpigovernor.measure.Deployments;
import org.kpigovernor.measure.Editions;
import org.kpigovernor.measure.Feeds;
import org.kpigovernor.measure.Fingerprints;
import org.kpigovernor.measure.KnownIncidents;
import org.kpigovernor.measure.MeasureStore;
import org.kpigovernor.measure.MergedRequests;
import org.kpigovernor.measure.Observations;
import org.kpigovernor.measure.Pushes;
import org.kpigovernor.measure.SprintItems;
import org.kpigovernor.measure.StaleReadings;

/** All that measuring keeps, in the database. */
public final class JdbcMeasureStore implements MeasureStore {
    private final Database database;

    public JdbcMeasureStore(Database database) {
        this.database = database;
    }

    /** Other nodes wait for the row. */
    @Override
    public <T> T alone(Supplier<T> work) {
        return database.inTransaction(handle -> {
            handle.createQuery("select id from measuring for update")
                    .mapTo(Integer.class)
                    .one();
            return work.get();
        });
    }

    @Override
    public Observations observations() {
        return new JdbcObservations(database);
    }

    @Override
    public Pushes pushes() {
        return new JdbcPushes(database);
    }

    @Override
    public ChainNodes chain() {
        return new JdbcChain(database);
    }

    @Override
    public Deployments deployments() {
        return new JdbcDeployments(database);
    }

    @Override
    public MergedRequests requests() {
        return new JdbcMergedRequests(database);
    }

    @Override
    public KnownIncidents incidents() {
        return new JdbcIncidents(database);
    }

    @Override
    public SprintItems sprintItems() {
        return new JdbcSprintItems(database);
    }

    @Override
    public Editions editions() {
        return new JdbcEditions(database);
    }

    @Override
    public Contributions contributions() {
        return new JdbcContributions(database);
    }

    @Override
    public StaleReadings stale() {
        return new JdbcStaleReadings(database);
    }

    @Override
    public Feeds feeds() {
        return new JdbcFeeds(database);
    }

    @Override
    public Fingerprints fingerprints() {
        return new JdbcFingerprints(database);
    }
}
