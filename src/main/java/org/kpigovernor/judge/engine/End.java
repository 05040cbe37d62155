package org.kpigovernor.judge.engine;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule looks at a fact, once all its conditions on that fact alone are met.
 *
 * @param joint what the fact is to the rule beside others; null where it looks at no other
 */
record End(Rule rule, @Nullable Joint joint) {}
