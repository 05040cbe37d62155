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
    private volatile @Nullable ConditionEvaluator made;

    Condition(AlphaNodeFieldConstraint constraint) {
        this.constraint = constraint;
    }

    private static VarHandle evaluator() {
        try {
            return MethodHandles.privateLookupIn(MVELConstraint.class, MethodHandles.lookup())
                    .findVarHandle(MVELConstraint.class, "conditionEvaluator", ConditionEvaluator.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another Drools than the one that this was written for", e);
        }
    }

    AlphaNodeFieldConstraint constraint() {
        return constraint;
    }

    boolean holds(DefaultFactHandle fact, ReteEvaluator resolver) {
        var evaluator = made;
        if (evaluator != null) {
            try {
                return evaluator.evaluate(fact, resolver, null);
            } catch (RuntimeException e) {
                return constraint.isAllowed(fact, resolver); // which says what was asked
            }
        }
        boolean holds = constraint.isAllowed(fact, resolver);
        if (constraint instanceof MVELConstraint) {
            made = (ConditionEvaluator) EVALUATOR.getVolatile((MVELConstraint) constraint);
        }
        return holds;
    }
}
