package org.kpigovernor.judge.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Rules that look at one fact each. */
final class AloneRules {
    private final Network network;

    private AloneRules(Network network) {
        this.network = network;
    }

    static AloneRules of(Compiled compiled, Map<String, Rule> rules) {
        return new AloneRules(Network.of(compiled, rules));
    }

    AloneRules without(Set<Rule> aside) {
        return new AloneRules(network.without(aside::contains));
    }

    void run(Collection<?> facts, Run run) {
        var match = new Match(run.progress()) {
            @Override
            void found(Rule rule, boolean begins) {
                run.turnOf(rule);
                Objects.requireNonNull(rule.call()).say(run.said(), fact());
            }
        };
        for (var fact : facts) {
            try {
                network.match(fact, match);
            } catch (RuntimeException | StackOverflowError e) {
                throw new RuleFailed(run.progress().rules(), RuleFailed.sentence(e), e);
            }
        }
    }
}
