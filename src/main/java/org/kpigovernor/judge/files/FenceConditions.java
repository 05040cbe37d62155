package org.kpigovernor.judge.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.judge.files.FenceToken.Kind;

/**
 * Reads what stands between {@code when} and {@code then}: facts with {@code not}, {@code exists}, {@code and}, {@code or} and brackets. All
 * but the first must be of the same team, so that a rule looks at a team's facts and never at all pairs in an organisation.
 */
final class FenceConditions {
    private static final int MOST_FACTS = 3;

    private final FenceReader reader;
    private final Map<String, Set<String>> facts;
    private final Map<String, String> bound = new LinkedHashMap<>();
    private final FenceExpressions expressions;
    private int count;
    private boolean joined;

    FenceConditions(FenceReader reader, Map<String, Set<String>> facts) {
        this.reader = reader;
        this.facts = facts;
        this.expressions = new FenceExpressions(reader, facts, bound);
    }

    /** The fact of each name that may be used later on. */
    Map<String, String> bound() {
        return bound;
    }

    /** Whether there is one fact and nothing around it. */
    boolean alone() {
        return count == 1 && !joined;
    }

    void read() throws FenceBroken {
        boolean seen = false;
        while (!reader.here().is("then")) {
            seen = either(seen, 0);
            if (reader.here().is("and")) {
                reader.take();
            } else {
                reader.takeIf(";");
            }
        }
        if (count == 0) {
            throw new FenceBroken(reader.here(), "`when` describes no fact", "such as $series : Series(judged)");
        }
    }

    /** One condition, or several of which one is enough; whether a fact has been seen then. */
    private boolean either(boolean seen, int depth) throws FenceBroken {
        boolean after = one(seen, depth);
        while (reader.here().is("or")) {
            reader.take();
            joined = true;
            after = one(seen, depth) && after;
        }
        return after;
    }

    private boolean one(boolean seen, int depth) throws FenceBroken {
        if (depth > FenceExpressions.DEEPEST) {
            throw FenceExpressions.tooDeep(reader);
        }
        if (reader.here().is("not") || reader.here().is("exists")) {
            reader.take();
            joined = true;
            var before = new LinkedHashMap<>(bound);
            one(seen, depth + 1);
            bound.keySet().retainAll(before.keySet()); // what isn't there has no name
            return seen;
        }
        if (reader.takeIf("(")) {
            boolean after = either(seen, depth + 1);
            while (!reader.here().is(")")) {
                reader.expect("and", FenceReader.MISSING);
                after = either(after, depth + 1);
            }
            reader.take();
            return after;
        }
        pattern(seen);
        return true;
    }

    private void pattern(boolean seen) throws FenceBroken {
        var name = reader.here().kind() == Kind.NAME ? reader.take() : null;
        if (name != null) {
            reader.expect(":", "write a colon between the name and the fact");
        }
        var fact = reader.take();
        if (fact.kind() != Kind.WORD || !reader.here().is("(")) {
            throw new FenceBroken(
                    fact, "`" + fact.text() + "` isn't expected here", "conditions are facts, such as Series(judged)");
        }
        if (!facts.containsKey(fact.text())) {
            reader.problem(fact, "unknown fact `" + fact.text() + "`", Nearest.hint(fact.text(), facts.keySet()));
        }
        constraints(fact);
        if (++count > MOST_FACTS) {
            reader.problem(fact, "a rule looks at " + MOST_FACTS + " facts at most", "divide it into two rules");
        }
        if (seen && !expressions.joinsTeam()) {
            reader.problem(
                    fact,
                    "this " + fact.text() + " may be of any team",
                    "add team == " + bound.keySet().stream().findFirst().orElse("$series") + ".team");
        }
        if (name != null) {
            bound.put(name.text(), fact.text());
        }
    }

    private void constraints(FenceToken fact) throws FenceBroken {
        reader.expect("(", FenceReader.MISSING);
        expressions.begin(fact.text());
        while (!reader.here().is(")")) {
            expressions.constraint();
            if (!reader.here().is(")")) {
                reader.expect(",", FenceReader.MISSING);
            }
        }
        reader.take();
    }
}
