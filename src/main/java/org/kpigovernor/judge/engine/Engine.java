package org.kpigovernor.judge.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.facts.Findings;
import org.kpigovernor.judge.facts.Question;
import org.kpigovernor.judge.facts.Rows;
import org.kpigovernor.judge.facts.Speaker;
import org.kpigovernor.judge.facts.Tensions;
import org.kpigovernor.judge.facts.Verdicts;
import org.kpigovernor.judge.files.Problems;

/** Runs compiled rules over facts; every run is a session of its own, so that nothing is remembered. */
public final class Engine implements AutoCloseable {
    private final Compiled compiled;
    private final Map<String, RuleCard> cards;

    private Engine(Compiled compiled, Map<String, RuleCard> cards) {
        this.compiled = compiled;
        this.cards = cards;
    }

    /** Compiles a draft; throws all problems, those found before included. */
    public static Engine compile(Draft draft, Problems problems) {
        return new Engine(Compiled.of(draft.sources(), draft.complaints(), problems), draft.cards());
    }

    /**
     * Everything that the rules said in one run.
     *
     * @param fired ids of the rules that said something
     */
    public record Said(Verdicts verdicts, Findings findings, Tensions tensions, Set<String> fired) {}

    public Said run(Collection<?> facts) {
        var speaking = new Speaking();
        var said = new Said(new Verdicts(speaking), new Findings(speaking), new Tensions(speaking), speaking.fired);
        var session = compiled.session(speaking);
        try {
            session.setGlobal("verdicts", said.verdicts());
            session.setGlobal("findings", said.findings());
            session.setGlobal("tensions", said.tensions());
            facts.forEach(session::insert);
            session.fireAllRules();
            return said;
        } finally {
            session.dispose();
        }
    }

    /** The lines of the rows that answer a question to the tables. */
    public List<Integer> rows(Question question) {
        var rows = new Rows();
        var session = compiled.session(new Speaking());
        try {
            session.setGlobal("rows", rows);
            session.insert(question);
            session.fireAllRules();
            return rows.lines();
        } finally {
            session.dispose();
        }
    }

    @Override
    public void close() {
        compiled.close();
    }

    /** Knows whose turn it is, so that no rule needs to name itself. */
    private final class Speaking extends DefaultAgendaEventListener implements Speaker {
        private final Set<String> fired = new TreeSet<>();
        private @Nullable RuleCard card;

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            var rule = event.getMatch().getRule();
            card = cards.get(Draft.key(rule.getPackageName(), rule.getName()));
            if (card != null) {
                fired.add(card.id());
            }
        }

        @Override
        public RuleCard card() {
            if (card == null) {
                throw new IllegalStateException("a rule without a card speaks");
            }
            return card;
        }
    }
}
