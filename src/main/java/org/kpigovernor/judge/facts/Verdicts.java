package org.kpigovernor.judge.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.VerdictKind;

/** The words by which a rule judges a series. Several rules may speak; the gravest verdict counts. */
public final class Verdicts {
    private final List<List<Opinion>> inOrder = new ArrayList<>();
    private @Nullable Map<Series, List<Opinion>> bySeries;
    private boolean inTurns = true;
    private final Speaker speaker;
    private boolean anyTrial;
    private int next;
    private @Nullable Series last;
    private List<Opinion> ofLast = List.of();

    public Verdicts(Speaker speaker) {
        this.speaker = speaker;
    }

    /** Nothing speaks against it. */
    public void healthy(Series series, String reason) {
        add(series, VerdictKind.HEALTHY, reason);
    }

    /** Too little to say anything. */
    public void noData(Series series, String reason) {
        add(series, VerdictKind.NO_DATA, reason);
    }

    /** Find the cause. */
    public void investigate(Series series, String reason) {
        add(series, VerdictKind.INVESTIGATE, reason);
    }

    /** Do something about it. */
    public void act(Series series, String reason) {
        add(series, VerdictKind.ACT, reason);
    }

    /** Up to here all that was said of one series came together; from now on rules speak of any. */
    public void endOfTurns() {
        inTurns = false;
        last = null;
    }

    /** Whether any rule on trial has spoken. */
    public boolean anyTrial() {
        return anyTrial;
    }

    private List<Opinion> spokenOf(Series series) {
        var said = inTurns ? null : bySeries().get(series);
        if (said == null) {
            said = new ArrayList<>(2);
            inOrder.add(said);
            if (!inTurns) {
                bySeries().put(series, said);
            }
        }
        return said;
    }

    /** Made when it is first needed, and mostly it never is. */
    private Map<Series, List<Opinion>> bySeries() {
        var known = bySeries;
        if (known == null) {
            known = new IdentityHashMap<>(2 * inOrder.size());
            for (var said : inOrder) {
                known.put(said.get(0).series(), said);
            }
            bySeries = known;
        }
        return known;
    }

    /**
     * All that was said of the series, as if every rule were live but the weightiest first of those that are; who asks in the order in
     * which they were judged needs no search.
     */
    public List<Opinion> of(Series series) {
        boolean inTurn = next < inOrder.size() && inOrder.get(next).get(0).series() == series;
        var said = inTurn ? inOrder.get(next++) : bySeries().get(series);
        return said == null ? List.of() : said;
    }

    /** What live rules said of the series, the weightiest first: only this counts. */
    public List<Opinion> live(Series series) {
        var said = of(series);
        return anyTrial
                ? said.stream().filter(opinion -> !opinion.card().trial()).toList()
                : said;
    }

    /** What rules on trial said of the series, by rule, each rule's weightiest first. */
    public Collection<List<Opinion>> onTrial(Series series) {
        return !anyTrial
                ? List.of()
                : of(series).stream()
                        .filter(opinion -> opinion.card().trial())
                        .collect(Collectors.groupingBy(
                                opinion -> opinion.card().id(), TreeMap::new, Collectors.toList()))
                        .values();
    }

    private void add(Series series, VerdictKind kind, String reason) {
        if (series != last) { // what several rules say of one mostly comes together
            last = series;
            ofLast = spokenOf(series);
        }
        var card = speaker.card();
        anyTrial |= card.trial();
        insert(new Opinion(series, kind, card, reason), ofLast);
    }

    /** Each has its place from the beginning, since those of one series are few. */
    private static void insert(Opinion opinion, List<Opinion> said) {
        int place = said.size();
        while (place > 0 && Opinion.BY_WEIGHT.compare(said.get(place - 1), opinion) > 0) {
            place--;
        }
        said.add(place, opinion);
    }
}
