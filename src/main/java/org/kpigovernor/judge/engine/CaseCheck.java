package org.kpigovernor.judge.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleCase;

/** Checks that each rule has, in the file beside it, a case in which it fires and one in which it stays silent. */
record CaseCheck(List<RuleCase> cases, Problems problems) {
    void check(Collection<RuleCard> cards) {
        cards.forEach(this::hasCases);
        var known = cards.stream().map(RuleCard::id).collect(Collectors.toCollection(TreeSet::new));
        cases.forEach(given -> namesKnown(given, known));
    }

    private void hasCases(RuleCard card) {
        var beside = card.file().replaceFirst("\\.drl(\\.csv|\\.xlsx)?$", ".cases.yaml");
        if (problems.has(beside)) {
            return; // what can't be read can't be missed
        }
        var own = cases.stream()
                .filter(given -> given.file().shown().equals(beside))
                .toList();
        if (own.stream().noneMatch(given -> given.fires().contains(card.id()))) {
            missing(card, beside, "fires", "fires: [" + card.id() + "]");
        }
        if (own.stream().noneMatch(given -> given.silent().contains(card.id()))) {
            missing(card, beside, "stays silent", "silent: [" + card.id() + "]");
        }
    }

    private void missing(RuleCard card, String beside, String what, String how) {
        problems.add(
                card.file(),
                card.line(),
                0,
                "no case shows that the rule " + what,
                "add one with `" + how + "` to " + beside.substring(beside.lastIndexOf('/') + 1));
    }

    /** A rule that can't be read has told so itself. */
    private boolean isBroken(String id, RuleCase given) {
        var path = given.file().shown();
        var beside = path.replaceFirst("\\.cases\\.yaml$", ".drl");
        return problems.has(path.substring(0, path.lastIndexOf('/') + 1) + id + ".drl")
                || problems.has(beside + ".csv")
                || problems.has(beside + ".xlsx");
    }

    private void namesKnown(RuleCase given, Set<String> known) {
        Stream.concat(given.fires().stream(), given.silent().stream())
                .filter(id -> !known.contains(id) && !isBroken(id, given))
                .forEach(id -> problems.add(
                        given.file().shown(),
                        given.line(),
                        0,
                        "there is no rule with the id `" + id + "`",
                        Nearest.hint(id, known)));
    }
}
