package org.kpigovernor.measure;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Which work items ever named a sprint; never forgotten, since observations aren't. */
public interface SprintItems {
    /** Adds the sprints that items name; those that are there already stay. */
    void add(Map<String, Set<String>> sprintsByItem);

    /** Items by sprint. */
    Map<String, Set<String>> of(Collection<String> sprints);
}
