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
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Priority;

/** Where people move cases: each move is checked, and recorded with who, when and why. */
public final class Desk {
    private static final Set<Case.State> ANY_OPEN = EnumSet.complementOf(EnumSet.of(RESOLVED));
    private static final Map<String, Set<Case.State>> ALLOWED = Map.of(
            CaseMoves.ACKNOWLEDGED, EnumSet.of(OPEN),
            CaseMoves.EXPLAINED, EnumSet.of(OPEN, ACKNOWLEDGED, EXPLAINED, ACTING),
            CaseMoves.ACTED, EnumSet.of(OPEN, ACKNOWLEDGED, EXPLAINED),
            CaseMoves.ACCEPTED, ANY_OPEN,
            CaseMoves.RESOLVED, ANY_OPEN,
            CaseMoves.RATED, EnumSet.of(RESOLVED));

    private final Cases cases;
    private final Clock clock;
    private final OptionalInt seen;

    public Desk(Cases cases, Clock clock) {
        this(cases, clock, OptionalInt.empty());
    }

    private Desk(Cases cases, Clock clock, OptionalInt seen) {
        this.cases = cases;
        this.clock = clock;
        this.seen = seen;
    }

    /** The desk of somebody who looked at that version of the case: their move is refused when it has changed since. */
    public Desk of(int version) {
        return new Desk(cases, clock, OptionalInt.of(version));
    }

    /** The moves that the case can make as it stands. */
    public static Set<String> possible(Case subject) {
        return ALLOWED.entrySet().stream()
                .filter(move -> move.getValue().contains(subject.state()))
                .map(Map.Entry::getKey)
                .filter(move -> !move.equals(CaseMoves.ACTED) || !lacksCause(subject))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** "I have seen it": stops the ladder until the case worsens. */
    public Case acknowledge(String id, String by, String why) {
        var found = find(id, CaseMoves.ACKNOWLEDGED);
        return keep(new CaseEdit(found).state(ACKNOWLEDGED), CaseMoves.ACKNOWLEDGED, by, why);
    }

    /** Says what the owner found. A case that is acted on keeps being acted on; its cause is put right. */
    public Case explain(String id, String by, String cause) {
        required("a cause", cause);
        var found = find(id, CaseMoves.EXPLAINED);
        var state = found.state() == ACTING ? ACTING : EXPLAINED;
        return keep(new CaseEdit(found).state(state).cause(cause.strip()), CaseMoves.EXPLAINED, by, cause);
    }

    /** "We do something about it", which makes any case an action; needs a cause, unless what is broken isn't negotiable. */
    public Case act(String id, String by, String what) {
        required("what is done", what);
        var found = find(id, CaseMoves.ACTED);
        if (lacksCause(found)) {
            throw new MoveRefused(
                    MoveRefused.Reason.NOT_NOW, id + " has no cause yet: an action needs one; explain the case first");
        }
        return keep(new CaseEdit(found).state(ACTING).kind(Case.Kind.ACTION), CaseMoves.ACTED, by, what);
    }

    private static boolean lacksCause(Case subject) {
        boolean broken = subject.priority() == Priority.NON_NEGOTIABLE && subject.kind() == Case.Kind.ACTION;
        return subject.cause().isEmpty() && !broken;
    }

    /** Closes a case, or answers afterwards whether a closed one was worth raising; null when nobody says. */
    public Case resolve(String id, String by, String why, @Nullable Boolean worthRaising) {
        var found = find(id);
        if (found.state() != RESOLVED) {
            return keep(new CaseEdit(found).state(RESOLVED).worthRaising(worthRaising), CaseMoves.RESOLVED, by, why);
        }
        if (worthRaising == null) {
            throw new MoveRefused(MoveRefused.Reason.NOT_NOW, id + " is resolved already");
        }
        return answer(id, by, why, worthRaising);
    }

    /** Says of a closed case whether it was worth raising; null says that one can't tell, and takes an earlier answer back. */
    public Case answer(String id, String by, String why, @Nullable Boolean worthRaising) {
        var found = find(id, CaseMoves.RATED);
        var rated = new CaseEdit(found).answer(worthRaising).at(found.changed());
        return keep(rated, CaseMoves.RATED, by, why.isBlank() ? words(worthRaising) : words(worthRaising) + ": " + why);
    }

    /** Puts down what somebody says of the case, whatever its state. */
    public Case comment(String id, String by, String text) {
        required("a comment", text);
        var found = find(id);
        return keep(new CaseEdit(found).at(found.changed()), CaseMoves.COMMENTED, by, text);
    }

    private static String words(@Nullable Boolean worthRaising) {
        if (worthRaising == null) {
            return "can't say whether it was worth raising";
        }
        return worthRaising ? "worth raising" : "not worth raising";
    }

    /** Lives with it until the end of a day, for a reason; it comes back if the verdict still stands then, or worsens before. */
    public Case accept(String id, String by, LocalDate until, String why) {
        required("a reason", why);
        var found = find(id, CaseMoves.ACCEPTED);
        if (!until.isAfter(LocalDate.now(clock))) {
            throw new MoveRefused(MoveRefused.Reason.INVALID, "an acceptance ends on a day to come, not on " + until);
        }
        var edit = new CaseEdit(found).state(ACCEPTED).acceptedUntil(until);
        return keep(edit, CaseMoves.ACCEPTED, by, "until " + until + ": " + why);
    }

    private Case find(String id) {
        var found = cases.find(id)
                .orElseThrow(() -> new MoveRefused(MoveRefused.Reason.UNKNOWN_CASE, "there is no case " + id));
        if (seen.isPresent() && seen.getAsInt() != found.version()) {
            throw changed(id, seen.getAsInt());
        }
        return found;
    }

    /** Each move makes a version, the first one version 0. */
    private MoveRefused changed(String id, int seenVersion) {
        var since = cases.moves(id).stream()
                .skip(Math.max(0, seenVersion) + 1L)
                .map(move -> move.move() + " by " + move.by() + (move.why().isEmpty() ? "" : " (" + move.why() + ")"))
                .collect(Collectors.joining(", "));
        return new MoveRefused(
                MoveRefused.Reason.CHANGED,
                id + " changed meanwhile: " + (since.isEmpty() ? "look at it again" : since));
    }

    private Case find(String id, String move) {
        var found = find(id);
        var allowed = Objects.requireNonNull(ALLOWED.get(move), move);
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
        try {
            cases.change(changed, new CaseMove(changed.id(), clock.instant(), move, by.strip(), why.strip()));
        } catch (ChangedMeanwhile secondToMove) {
            throw changed(changed.id(), changed.version());
        }
        return cases.find(changed.id()).orElse(changed);
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
