package org.kpigovernor.cases;

import static org.kpigovernor.cases.Case.State.ACCEPTED;
import static org.kpigovernor.cases.Case.State.ACKNOWLEDGED;
import static org.kpigovernor.cases.Case.State.ACTING;
import static org.kpigovernor.cases.Case.State.EXPLAINED;
import static org.kpigovernor.cases.Case.State.OPEN;
import static org.kpigovernor.cases.Case.State.RESOLVED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Priority;

/** Where people move cases: each move is checked, and recorded with who, when and why. */
public final class Desk {
    private static final Set<Case.State> ANY_OPEN = EnumSet.complementOf(EnumSet.of(RESOLVED));

    private final Cases cases;
    private final Clock clock;

    public Desk(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** "I have seen it": stops the ladder until the case worsens. */
    public Case acknowledge(String id, String by, String why) {
        var found = find(id, CaseMoves.ACKNOWLEDGED, EnumSet.of(OPEN));
        return keep(new CaseEdit(found).state(ACKNOWLEDGED), CaseMoves.ACKNOWLEDGED, by, why);
    }

    /** Says what the owner found. A case that is acted on keeps being acted on; its cause is put right. */
    public Case explain(String id, String by, String cause) {
        required("a cause", cause);
        var found = find(id, CaseMoves.EXPLAINED, EnumSet.of(OPEN, ACKNOWLEDGED, EXPLAINED, ACTING));
        var state = found.state() == ACTING ? ACTING : EXPLAINED;
        return keep(new CaseEdit(found).state(state).cause(cause.strip()), CaseMoves.EXPLAINED, by, cause);
    }

    /** "We do something about it", which makes any case an action; needs a cause, unless what is broken isn't negotiable. */
    public Case act(String id, String by, String what) {
        required("what is done", what);
        var found = find(id, CaseMoves.ACTED, EnumSet.of(OPEN, ACKNOWLEDGED, EXPLAINED));
        if (found.cause().isEmpty() && !actsWithoutCause(found)) {
            throw new MoveRefused(
                    MoveRefused.Reason.NOT_NOW, id + " has no cause yet: an action needs one; explain the case first");
        }
        return keep(new CaseEdit(found).state(ACTING).kind(Case.Kind.ACTION), CaseMoves.ACTED, by, what);
    }

    private static boolean actsWithoutCause(Case subject) {
        return subject.priority() == Priority.NON_NEGOTIABLE && subject.kind() == Case.Kind.ACTION;
    }

    /** Closes a case, or answers afterwards whether a closed one was worth raising; null when nobody says. */
    public Case resolve(String id, String by, String why, @Nullable Boolean worthRaising) {
        var found = find(id, CaseMoves.RESOLVED, EnumSet.allOf(Case.State.class));
        if (found.state() != RESOLVED) {
            return keep(new CaseEdit(found).state(RESOLVED).worthRaising(worthRaising), CaseMoves.RESOLVED, by, why);
        }
        if (worthRaising == null) {
            throw new MoveRefused(MoveRefused.Reason.NOT_NOW, id + " is resolved already");
        }
        var answer = worthRaising ? "worth raising" : "not worth raising";
        var rated = new CaseEdit(found).worthRaising(worthRaising).at(found.changed());
        return keep(rated, CaseMoves.RATED, by, why.isBlank() ? answer : answer + ": " + why);
    }

    /** Lives with it until the end of a day, for a reason; it comes back if the verdict still stands then, or worsens before. */
    public Case accept(String id, String by, LocalDate until, String why) {
        required("a reason", why);
        var found = find(id, CaseMoves.ACCEPTED, ANY_OPEN);
        if (!until.isAfter(LocalDate.now(clock))) {
            throw new MoveRefused(MoveRefused.Reason.INVALID, "an acceptance ends on a day to come, not on " + until);
        }
        var edit = new CaseEdit(found).state(ACCEPTED).acceptedUntil(until);
        return keep(edit, CaseMoves.ACCEPTED, by, "until " + until + ": " + why);
    }

    private Case find(String id, String move, Set<Case.State> allowed) {
        var found = cases.find(id)
                .orElseThrow(() -> new MoveRefused(MoveRefused.Reason.UNKNOWN_CASE, "there is no case " + id));
        if (!allowed.contains(found.state())) {
            var states = allowed.stream().map(Desk::word).collect(Collectors.joining(", "));
            throw new MoveRefused(
                    MoveRefused.Reason.NOT_NOW,
                    "%s is %s; only a case that is %s can be %s".formatted(id, word(found.state()), states, move));
        }
        return found;
    }

    private Case keep(CaseEdit edit, String move, String by, String why) {
        return keep(edit.at(clock.instant()), move, by, why);
    }

    private Case keep(Case changed, String move, String by, String why) {
        required("who moves the case", by);
        cases.change(changed, new CaseMove(changed.id(), clock.instant(), move, by.strip(), why.strip()));
        return changed;
    }

    private static void required(String what, String text) {
        if (text.isBlank()) {
            throw new MoveRefused(MoveRefused.Reason.INVALID, what + " is missing");
        }
    }

    private static String word(Case.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
