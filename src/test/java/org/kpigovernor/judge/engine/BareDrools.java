package org.kpigovernor.judge.engine;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFolder;

/** The same book in the usual way of Drools: all rules compiled together, all facts in a working memory, every match on the agenda. */
public final class BareDrools {
    private final Compiled compiled;
    private final Map<String, Rule> rules = new HashMap<>();

    public BareDrools(Path folder) {
        var draft = Draft.of(RuleFolder.read(folder), new Problems());
        var sources = draft.sources().stream()
                .filter(source -> source.kind() != Source.Kind.ROWS)
                .toList();
        this.compiled = Compiled.of(sources);
        sources.forEach(source -> rules.put(
                source.rule(),
                new Rule(rules.size(), source.rule(), draft.cards().get(source.rule()), source, source.call())));
    }

    public Engine.Said run(Collection<?> facts) {
        var run = new Run(new Progress());
        var session = compiled.session();
        try {
            session.setGlobal("verdicts", run.said().verdicts());
            session.setGlobal("findings", run.said().findings());
            session.setGlobal("tensions", run.said().tensions());
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    var match = event.getMatch();
                    var of = match.getRule();
                    var rule = rules.get(Draft.key(of.getPackageName(), of.getName()));
                    run.turnOf(rule);
                    rule.call().say(run.said(), match::getDeclarationValue);
                }
            });
            run.said().verdicts().endOfTurns();
            facts.forEach(session::insert);
            session.fireAllRules();
            return run.said();
        } finally {
            session.dispose();
        }
    }

    public List<String> names() {
        return rules.values().stream().map(rule -> rule.card().id()).toList();
    }
}
