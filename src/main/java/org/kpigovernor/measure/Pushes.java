package org.kpigovernor.measure;

import java.util.Collection;
import java.util.List;

/** The pushes that were observed. */
public interface Pushes {
    /** All pushes to these branches. */
    List<BranchPush> to(Collection<String> branches);

    /** Default branch pushes that the chain doesn't know yet. */
    List<BranchPush> unchained();

    /** The chain knows these now. */
    void chained(List<BranchPush> pushes);

    /** All pushes to whatever was the default branch of a repository. */
    List<BranchPush> toDefault(Repository repository);
}
