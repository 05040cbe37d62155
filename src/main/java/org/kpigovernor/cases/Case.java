package org.kpigovernor.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Priority;

/**
 * What a verdict opened and people close.
 *
 * @param id short and stable, such as {@code C-12}
 * @param rule the rule whose verdict opened or last worsened it
 * @param sentence that rule's sentence
 * @param firstWeek the first day of the week whose verdict opened it
 * @param lastWeek the first day of the last week whose verdict kept it open
 * @param owner the mail address of who has it, null if nobody owns the KPI
 * @param worsened when it last worsened, null if it never did
 * @param cause what the owner found, empty until then
 * @param acceptedUntil the last day of an acceptance, null unless accepted
 * @param worthRaising what was answered when it was closed, null if nobody said
 * @param version how many moves have changed it
 */
public record Case(
        String id,
        String team,
        String kpi,
        Kind kind,
        State state,
        Priority priority,
        String rule,
        String sentence,
        LocalDate firstWeek,
        LocalDate lastWeek,
        Instant opened,
        Instant changed,
        @Nullable Instant worsened,
        @Nullable String owner,
        String cause,
        @Nullable LocalDate acceptedUntil,
        @Nullable Boolean worthRaising,
        int version) {
    /** One that nobody has changed yet. */
    public Case(
            String id,
            String team,
            String kpi,
            Kind kind,
            State state,
            Priority priority,
            String rule,
            String sentence,
            LocalDate firstWeek,
            LocalDate lastWeek,
            Instant opened,
            Instant changed,
            @Nullable Instant worsened,
            @Nullable String owner,
            String cause,
            @Nullable LocalDate acceptedUntil,
            @Nullable Boolean worthRaising) {
        this(
                id,
                team,
                kpi,
                kind,
                state,
                priority,
                rule,
                sentence,
                firstWeek,
                lastWeek,
                opened,
                changed,
                worsened,
                owner,
                cause,
                acceptedUntil,
                worthRaising,
                0);
    }

    /** An investigation finds the cause first; an action acts on it. */
    public enum Kind {
        INVESTIGATION,
        ACTION
    }

    /** Where a case is on its way. */
    public enum State {
        OPEN,
        ACKNOWLEDGED,
        EXPLAINED,
        ACTING,
        RESOLVED,
        ACCEPTED
    }

    public boolean isOpen() {
        return state != State.RESOLVED;
    }
}
