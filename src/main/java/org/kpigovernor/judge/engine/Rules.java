package org.kpigovernor.judge.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The rules that are run. Each fact is shown once to the conditions of all of them: a rule on one fact then speaks, and what one on several
 * can use is kept for a working memory.
 */
final class Rules {
    private final Network alone;
    private final JoinedRules joined;
    private final Network all;

    private Rules(Network alone, JoinedRules joined) {
        this.alone = alone;
        this.joined = joined;
        this.all = alone.and(joined.network());
    }

    static Rules of(Network alone, JoinedRules joined) {
        return new Rules(alone, joined);
    }

    Rules without(Set<Rule> aside) {
        return new Rules(alone.without(aside::contains), joined.without(aside));
    }

    /** One of those that look at several facts, by itself. */
    Rules only(Rule rule) {
        return new Rules(alone.without(any -> true), joined.only(rule));
    }

    /** Those that look at several facts. */
    Collection<Rule> joined() {
        return joined.rules();
    }

    void run(Collection<?> facts, Run run, int mostFirings) {
        joined.run(shown(facts, run), run, mostFirings);
    }

    private List<Object> shown(Collection<?> facts, Run run) {
        var showing = new Showing(run);
        for (var fact : facts) {
            try {
                all.match(fact, showing);
            } catch (RuntimeException | StackOverflowError e) {
                throw new RuleFailed(run.progress().rules(), RuleFailed.sentence(e), e);
            }
        }
        run.said().verdicts().endOfTurns();
        return showing.needed.facts();
    }

    private static final class Showing extends Match {
        private final Run run;
        private final Needed needed = new Needed();

        Showing(Run run) {
            super(run.progress());
            this.run = run;
        }

        @Override
        void found(End end) {
            var rule = end.rule();
            var joint = end.joint();
            if (joint == null) {
                run.turnOf(rule);
                Objects.requireNonNull(rule.call()).say(run.said(), fact());
            } else {
                needed.add(fact(), joint);
            }
        }
    }
}
