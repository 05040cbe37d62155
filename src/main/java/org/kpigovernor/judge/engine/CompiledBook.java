package org.kpigovernor.judge.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.engine.Source.Kind;
import org.kpigovernor.judge.facts.Question;
import org.kpigovernor.judge.files.Problems;

/** A book's rules as Drools compiled them, apart by how they are run: each kind is as fast as it can be. */
record CompiledBook(Network rows, Rules rules) {
    /** Compiles a draft; throws what Drools complains of as problems, together with those found before. */
    static CompiledBook of(Draft draft, Problems problems) {
        var rows = CompletableFuture.supplyAsync(() -> compiled(draft, Kind.ROWS));
        var others = List.of(compiled(draft, Kind.ALONE), compiled(draft, Kind.JOINED));
        var all = new ArrayList<Part>(others);
        all.add(rows.join());
        draft.complaints()
                .translate(
                        all.stream().flatMap(part -> part.complaints.stream()).toList())
                .forEach(problems::add);
        problems.throwIfAny();
        return of(draft, all.get(0).compiled, all.get(1).compiled, all.get(2).compiled);
    }

    private static CompiledBook of(Draft draft, Compiled alone, Compiled joined, Compiled rows) {
        var numbered = rules(draft);
        return new CompiledBook(
                Network.of(rows, rowRules(draft), null),
                Rules.of(
                        Network.of(alone, only(numbered, Kind.ALONE), null),
                        JoinedRules.of(joined, only(numbered, Kind.JOINED))));
    }

    private record Part(Compiled compiled, List<Compiled.Complaint> complaints) {}

    private static Part compiled(Draft draft, Kind kind) {
        var complaints = new ArrayList<Compiled.Complaint>();
        var sources =
                draft.sources().stream().filter(source -> source.kind() == kind).toList();
        return new Part(Compiled.of(sources, complaints), complaints);
    }

    private static Map<String, Rule> rules(Draft draft) {
        var rules = new HashMap<String, Rule>();
        for (var source : draft.sources()) {
            var card = draft.cards().get(source.rule());
            if (card != null) {
                rules.put(source.rule(), new Rule(rules.size(), source.rule(), card, source, source.call()));
            }
        }
        return rules;
    }

    private static Map<String, Rule> only(Map<String, Rule> rules, Kind kind) {
        return rules.values().stream()
                .filter(rule -> rule.source().kind() == kind)
                .collect(Collectors.toMap(Rule::key, rule -> rule));
    }

    /** A row's card is its place. */
    private static Map<String, Rule> rowRules(Draft draft) {
        var rules = new HashMap<String, Rule>();
        var none = Source.rows("", "");
        draft.rowLines()
                .forEach((key, line) -> rules.put(
                        key, new Rule(0, key, new RuleCard("", "", false, key, "", line, "", ""), none, null)));
        return rules;
    }

    /** The lines of the rows whose conditions the question meets. */
    List<Integer> rows(Question question) {
        var lines = new ArrayList<Integer>();
        rows.match(question, new Match(new Progress()) {
            @Override
            void found(End row) {
                lines.add(row.rule().card().line());
            }
        });
        return lines;
    }
}
