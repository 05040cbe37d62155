package org.kpigovernor.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.Verdict;

/** A copy of a case being changed; what isn't set stays, and its version too, by which the store knows what it was made from. */
final class CaseEdit {
    private final Case before;
    private Case.Kind kind;
    private Case.State state;
    private @Nullable Verdict verdict;
    private @Nullable Instant worsened;
    private @Nullable String owner;
    private String cause;
    private @Nullable LocalDate acceptedUntil;
    private @Nullable Boolean worthRaising;

    CaseEdit(Case before) {
        this.before = before;
        kind = before.kind();
        state = before.state();
        worsened = before.worsened();
        owner = before.owner();
        cause = before.cause();
        acceptedUntil = before.acceptedUntil();
        worthRaising = before.worthRaising();
    }

    CaseEdit kind(Case.Kind value) {
        kind = value;
        return this;
    }

    /** Leaving the accepted state ends the acceptance. */
    CaseEdit state(Case.State value) {
        state = value;
        acceptedUntil = value == Case.State.ACCEPTED ? acceptedUntil : null;
        return this;
    }

    /** Takes rule, sentence, priority and week from the verdict that now speaks for the case. */
    CaseEdit verdict(Verdict value) {
        verdict = value;
        return this;
    }

    CaseEdit worsened(Instant value) {
        worsened = value;
        return this;
    }

    CaseEdit owner(@Nullable String value) {
        owner = value;
        return this;
    }

    CaseEdit cause(String value) {
        cause = value;
        return this;
    }

    CaseEdit acceptedUntil(LocalDate value) {
        acceptedUntil = value;
        return this;
    }

    CaseEdit answer(@Nullable Boolean value) {
        worthRaising = value;
        return this;
    }

    /** Nothing said leaves what was said before. */
    CaseEdit worthRaising(@Nullable Boolean value) {
        worthRaising = value == null ? worthRaising : value;
        return this;
    }

    Case at(Instant changed) {
        return new Case(
                before.id(),
                before.team(),
                before.kpi(),
                kind,
                state,
                verdict == null ? before.priority() : verdict.evidence().priority(),
                verdict == null ? before.rule() : verdict.rule(),
                verdict == null ? before.sentence() : verdict.sentence(),
                before.firstWeek(),
                verdict == null ? before.lastWeek() : verdict.period().start(),
                before.opened(),
                changed,
                worsened,
                owner,
                cause,
                acceptedUntil,
                worthRaising,
                before.version());
    }
}
