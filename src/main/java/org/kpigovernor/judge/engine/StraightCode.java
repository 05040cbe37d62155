package org.kpigovernor.judge.engine;

import java.util.List;
import org.drools.core.common.DefaultFactHandle;

/**
 * A kind of fact's conditions as a class of their own. A walk from node to node finds another class behind every call; where each condition
 * is a constant, nothing is looked up any more.
 */
final class StraightCode {
    private final Way way;
    private final Node[] steps;

    /** What {@link CodeWriter} writes a class for. */
    interface Way {
        void pass(Match match, DefaultFactHandle fact);
    }

    /** @param steps whose conditions are asked, by the numbers that the way gives them */
    StraightCode(Way way, List<Node> steps) {
        this.way = way;
        this.steps = steps.toArray(Node[]::new);
    }

    void pass(Match match) {
        match.at(this);
        way.pass(match, match.handle());
    }

    Node step(int number) {
        return steps[number];
    }
}
