package org.kpigovernor.measure;

import java.util.List;
import org.kpigovernor.catalogue.Organisation;

/** Events of projects, services and boards that are mapped to nobody; they are kept, and count as soon as they are mapped. */
public final class Unmapped {
    private final Feeds feeds;

    public Unmapped(Feeds feeds) {
        this.feeds = feeds;
    }

    /** In the order of source, kind and name. */
    public List<Feeds.Feed> find(Organisation organisation) {
        var belonging = new Belonging(organisation);
        return feeds.all().stream()
                .filter(feed -> belonging.of(feed.scope()) == null)
                .sorted((one, other) -> one.scope().compareTo(other.scope()))
                .toList();
    }
}
