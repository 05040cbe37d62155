package org.kpigovernor.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commits of default branches in order, as far as they are known. */
public interface ChainNodes {
    List<ChainNode> find(Repository repository, Collection<String> shas);

    /** The repositories on whose default branches each of these commits is known to be. */
    Map<String, Set<Repository>> repositoriesOf(Collection<String> shas);

    /** All of a segment, in no order. */
    List<ChainNode> segment(Repository repository, String segment);

    long size(Repository repository, String segment);

    /** Keeps nodes, new or changed. */
    void put(Repository repository, Collection<ChainNode> nodes);

    /** Forgets the whole chain of a repository. */
    void clear(Repository repository);
}
