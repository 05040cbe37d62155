package org.kpigovernor.measure;

import java.util.Collection;
import java.util.List;

/** The pushes that were observed. */
public interface Pushes {
    /** All pushes to these branches. */
    List<BranchPush> to(Collection<String> branches);

    /** Default branch pushes that the chain doesn't know yet, those that came first; as many as that at most, since an import brings many. */
    List<Unchained> unchained(int max);

    /** The chain knows these now. */
    void chained(Collection<Unchained> pushes);

    /** All pushes to whatever was the default branch of a repository. */
    List<BranchPush> toDefault(Repository repository);

    /** A push that waits for the chain, under a number in the order in which they came. */
    record Unchained(long id, BranchPush push) {}
}
