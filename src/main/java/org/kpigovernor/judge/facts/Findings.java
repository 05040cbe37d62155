package org.kpigovernor.judge.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.RuleCard;

/** The words by which a rule says that something is wrong with what is governed, and what to do instead. */
public final class Findings {
    private static final String TEAMS = "config/teams.yaml";

    private final List<Found> found = new ArrayList<>();
    private final Speaker speaker;

    /** What a rule found; its card's name is the sentence. */
    public record Found(
            RuleCard card, @Nullable String team, @Nullable String kpi, String hint, String place) {}

    public Findings(Speaker speaker) {
        this.speaker = speaker;
    }

    /** About one KPI of a team. */
    public void add(KpiUse use, String hint) {
        say(use, Sentence.fill(hint, use));
    }

    /** About all that a team is governed by. */
    public void add(TeamSet set, String hint) {
        aboutTeam(set.team(), null, set, hint);
    }

    /** About what a team wants of one KPI. */
    public void add(TeamTarget target, String hint) {
        aboutTeam(target.team(), target.kpi(), target, hint);
    }

    /** About how a team's KPIs move together. */
    public void add(TeamTrends trends, String hint) {
        aboutTeam(trends.team(), null, trends, hint);
    }

    /** About somebody who has left. */
    public void add(Departure departure, String hint) {
        aboutTeam(departure.team(), null, departure, hint);
    }

    /** About a KPI wherever it is used. */
    public void add(KpiAcrossTeams kpi, String hint) {
        found.add(new Found(
                speaker.card(),
                null,
                kpi.kpi(),
                Sentence.fill(hint, kpi),
                kpi.definition().place()));
    }

    private void aboutTeam(String team, @Nullable String kpi, Object fact, String hint) {
        found.add(new Found(speaker.card(), team, kpi, Sentence.fill(hint, fact), TEAMS));
    }

    /** About how a KPI of a team moves. */
    public void add(Series series, String hint) {
        say(series.use(), Sentence.fill(hint, series));
    }

    /** About two KPIs of a team: how both move is put before the hint. */
    public void add(Series series, Series beside, String hint) {
        say(series.use(), moves(series) + "; " + moves(beside) + ": " + Sentence.fill(hint, series));
    }

    private static String moves(Series series) {
        double better = series.betterPercent();
        var way = better == 0
                ? "no better and no worse"
                : Sentence.fill(better > 0 ? "{betterPercent} % better" : "{worsePercent} % worse", series);
        return series.name() + " " + way + Sentence.fill(", {thingsBefore} → {things} things a week", series);
    }

    /** About how the things of a KPI lie beside a line. */
    public void add(Heap heap, String hint) {
        say(heap.use(), Sentence.fill(hint, heap));
    }

    private void say(KpiUse use, String hint) {
        found.add(new Found(
                speaker.card(), use.team(), use.kpi(), hint, use.definition().place()));
    }

    public List<Found> found() {
        return Collections.unmodifiableList(found);
    }
}
