package org.kpigovernor.measure;

import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.RequestCommit;
import org.kpigovernor.events.Review;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;

/**
 * By what an event is mapped to a team.
 *
 * @param kind {@code project}, {@code service}, {@code board} or {@code team}
 * @param name as the source writes it
 */
public record Scope(String source, String kind, String name) implements Comparable<Scope> {
    static final String PROJECT = "project";
    static final String SERVICE = "service";
    static final String BOARD = "board";
    static final String TEAM = "team";

    /** What decides whose event this is. */
    public static Scope of(Event event) {
        if (event instanceof Incident e) {
            return new Scope(e.source(), SERVICE, e.service());
        } else if (event instanceof Sprint e) {
            return new Scope(e.source(), BOARD, e.board());
        } else if (event instanceof Measurement e) {
            return new Scope(e.source(), TEAM, e.team());
        }
        return new Scope(event.source(), PROJECT, projectOf(event));
    }

    private static String projectOf(Event event) {
        if (event instanceof PullRequest e) {
            return e.repository();
        } else if (event instanceof Review e) {
            return e.repository();
        } else if (event instanceof RequestCommit e) {
            return e.repository();
        } else if (event instanceof Push e) {
            return e.repository();
        } else if (event instanceof Deployment e) {
            return e.project();
        } else if (event instanceof Build e) {
            return e.project();
        } else if (event instanceof WorkItem e) {
            return e.project();
        }
        throw new IllegalArgumentException("Not of a project: " + event);
    }

    @Override
    public int compareTo(Scope other) {
        int bySource = source.compareTo(other.source);
        int byKind = bySource != 0 ? bySource : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
