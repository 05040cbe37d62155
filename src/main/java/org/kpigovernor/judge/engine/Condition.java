package org.kpigovernor.judge.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.ReteEvaluator;
import org.drools.mvel.ConditionEvaluator;
import org.drools.mvel.MVELConstraint;
import org.jspecify.annotations.Nullable;

/**
 * One of Drools' conditions. The class that Drools makes of it when it is first asked is asked itself from then on: the way to it looks a
 * setting up each time, which costs more than most conditions.
 */
final class Condition {
    private static final VarHandle EVALUATOR = evaluator();

    private final AlphaNodeFieldConstraint constraint;
    private final ReteEvaluator resolver;
    private volatile @Nullable ConditionEvaluator made;

    Condition(AlphaNodeFieldConstraint constraint, ReteEvaluator resolver) {
        this.constraint = constraint;
        this.resolver = resolver;
    }

    private static VarHandle evaluator() {
        try {
            return MethodHandles.privateLookupIn(MVELConstraint.class, MethodHandles.lookup())
                    .findVarHandle(MVELConstraint.class, "conditionEvaluator", ConditionEvaluator.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another Drools than the one that this was written for", e);
        }
    }

    /** The class that Drools made of it; null before it was first asked. */
    @Nullable
    ConditionEvaluator made() {
        return made;
    }

    ReteEvaluator resolver() {
        return resolver;
    }

    AlphaNodeFieldConstraint constraint() {
        return constraint;
    }

    /** Whether it asks the same of the same kind of fact: all rules are read with the same imports, so that equal texts are. */
    boolean isLike(Condition other) {
        return constraint instanceof MVELConstraint one
                && other.constraint instanceof MVELConstraint two
                && one.getExpression().equals(two.getExpression())
                && one.getRequiredDeclarations().length + two.getRequiredDeclarations().length == 0;
    }

    boolean holds(DefaultFactHandle fact) {
        var evaluator = made;
        return evaluator == null ? first(fact) : evaluator.evaluate(fact, resolver, null);
    }

    /** Threads may come here at once, each of which finds the same. */
    private boolean first(DefaultFactHandle fact) {
        boolean holds = constraint.isAllowed(fact, resolver);
        if (constraint instanceof MVELConstraint) {
            made = (ConditionEvaluator) EVALUATOR.getVolatile((MVELConstraint) constraint);
        }
        return holds;
    }
}
