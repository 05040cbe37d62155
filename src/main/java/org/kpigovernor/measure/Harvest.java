package org.kpigovernor.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Team;

/** Gathers what one thing contributes to the KPIs of its team; KPIs that the catalogue doesn't measure from events get nothing. */
final class Harvest {
    private static final String WHOLE = "";

    private final String thing;
    private final Team team;
    private final Predicate<Formula> counts;
    private final List<Contribution> contributions = new ArrayList<>();

    Harvest(String thing, Team team, Terms terms) {
        this(thing, team, terms, formula -> true);
    }

    /** Of a thing that counts only in some KPIs. */
    Harvest(String thing, Team team, Terms terms, Predicate<Formula> counts) {
        this.thing = thing;
        this.team = team;
        this.counts = counts.and(terms::measures);
    }

    /** One thing that is counted. */
    void count(Formula formula, Instant moment) {
        amount(formula, moment, 1);
    }

    /** One amount, such as lines. */
    void amount(Formula formula, Instant moment, double amount) {
        add(formula, WHOLE, moment, amount, 1, null);
    }

    /** One thing that is counted for a person. */
    void countFor(Formula formula, Instant moment, String actor) {
        add(formula, WHOLE, moment, 1, 1, actor);
    }

    /** One thing of a whole of one, in the part or not. */
    void share(Formula formula, Instant moment, boolean inPart) {
        ratio(formula, moment, inPart ? 1 : 0, 1);
    }

    void ratio(Formula formula, Instant moment, double part, double whole) {
        add(formula, WHOLE, moment, part, whole, null);
    }

    /** A span in seconds; a negative one is no value and is counted as such. */
    void span(Formula formula, Instant moment, Instant from, Instant to) {
        partSpan(formula, WHOLE, moment, from, to);
    }

    /** A span in seconds of a named part of the KPI; a negative one is no value and is counted as such. */
    void partSpan(Formula formula, String part, Instant moment, Instant from, Instant to) {
        double seconds = Span.seconds(from, to);
        if (seconds < 0) {
            countPart(formula, Contribution.negative(part), moment);
        } else {
            add(formula, part, moment, seconds, 1, null);
        }
    }

    /** One thing that is counted in a named part of the KPI. */
    void countPart(Formula formula, String part, Instant moment) {
        add(formula, part, moment, 1, 1, null);
    }

    List<Contribution> contributions() {
        return contributions;
    }

    private void add(
            Formula formula, String part, Instant moment, double amount, double weight, @Nullable String actor) {
        if (counts.test(formula)) {
            contributions.add(new Contribution(thing, formula.kpi(), part, team.id(), moment, amount, weight, actor));
        }
    }
}
