package org.kpigovernor.judge.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** Rules that look at several facts, in a working memory that gets only the facts which one of them can use. */
final class JoinedRules {
    private final Compiled compiled;
    private final Network network;
    private final boolean needsNothing;
    private final Map<String, Rule> rules;
    private final Map<org.kie.api.definition.rule.Rule, Rule> known = new ConcurrentHashMap<>();

    private JoinedRules(Compiled compiled, Map<String, Rule> rules) {
        this.compiled = compiled;
        this.rules = rules;
        var joints = Joints.of(compiled);
        this.network = Network.of(compiled, rules, joints);
        this.needsNothing = joints.anyNeedsNothing();
    }

    static JoinedRules of(Compiled compiled, Map<String, Rule> rules) {
        return new JoinedRules(compiled, Map.copyOf(rules));
    }

    /** Compiled anew, since Drools can't take a rule out of a network while somebody may be running in it. */
    JoinedRules without(Set<Rule> aside) {
        if (rules.values().stream().noneMatch(aside::contains)) {
            return this;
        }
        var kept = new HashMap<>(rules);
        kept.values().removeAll(aside);
        return compiled(kept);
    }

    JoinedRules only(Rule rule) {
        return compiled(Map.of(rule.key(), rule));
    }

    private static JoinedRules compiled(Map<String, Rule> rules) {
        return of(Compiled.of(rules.values().stream().map(Rule::source).toList()), rules);
    }

    Collection<Rule> rules() {
        return rules.values();
    }

    /** What they ask of single facts. */
    Network network() {
        return network;
    }

    /** @param needed the facts that they can use */
    void run(List<Object> needed, Run run, int mostFirings) {
        if (needed.isEmpty() && !needsNothing) {
            return;
        }
        run.progress().at(null); // Drools doesn't say which conditions it is busy with
        var session = compiled.session();
        try {
            var counts = new Listener(run);
            session.addEventListener(counts);
            giveWords(session, run.said());
            needed.forEach(session::insert);
            if (session.fireAllRules(mostFirings) >= mostFirings) {
                throw counts.tooMany(mostFirings);
            }
        } catch (ConsequenceException e) {
            throw new RuleFailed(List.of(rule(e.getMatch().getRule())), RuleFailed.sentence(e), e);
        } catch (RuleFailed known) {
            throw known;
        } catch (RuntimeException | StackOverflowError e) {
            throw new RuleFailed(run.progress().rules(), RuleFailed.sentence(e), e);
        } finally {
            session.dispose();
        }
    }

    private static void giveWords(KieSession session, Engine.Said said) {
        session.setGlobal("verdicts", said.verdicts());
        session.setGlobal("findings", said.findings());
        session.setGlobal("tensions", said.tensions());
    }

    private Rule rule(org.kie.api.definition.rule.Rule rule) {
        return known.computeIfAbsent(
                rule, any -> Objects.requireNonNull(rules.get(Draft.key(rule.getPackageName(), rule.getName()))));
    }

    /** Says what each rule says when its turn comes, and counts. */
    private final class Listener extends DefaultAgendaEventListener {
        private final Run run;
        private final Map<Rule, Integer> firings = new HashMap<>();

        Listener(Run run) {
            this.run = run;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            var match = event.getMatch();
            var rule = rule(match.getRule());
            run.turnOf(rule);
            firings.merge(rule, 1, Integer::sum);
            if (rule.call() != null) {
                rule.call().say(run.said(), match::getDeclarationValue);
            }
        }

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            run.progress().at(null);
        }

        RuleFailed tooMany(int mostFirings) {
            var most = firings.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            var why = "it fired on and on, until all rules together had fired " + mostFirings + " times";
            return new RuleFailed(List.of(most), why, new IllegalStateException(why));
        }
    }
}
