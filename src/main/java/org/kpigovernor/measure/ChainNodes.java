package org.kpigovernor.measure;

import java.util.Collection;
import java.util.List;

/** The commits of default branches in order, as far as they are known. */
public interface ChainNodes {
    List<ChainNode> find(Repository repository, Collection<String> shas);

    /** All of a segment, in no order. */
    List<ChainNode> segment(Repository repository, String segment);

    long size(Repository repository, String segment);

    /** Keeps nodes, new or changed. */
    void put(Repository repository, Collection<ChainNode> nodes);

    /** Forgets the whole chain of a repository. */
    void clear(Repository repository);
}
