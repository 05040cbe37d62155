package org.kpigovernor.notify;

import static org.kpigovernor.cases.CaseMoves.OPENED;
import static org.kpigovernor.cases.CaseMoves.REOPENED;
import static org.kpigovernor.cases.CaseMoves.RESOLVED;
import static org.kpigovernor.cases.CaseMoves.RETURNED;
import static org.kpigovernor.cases.CaseMoves.WORSENED;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.EscalationSettings;
import org.kpigovernor.cases.Standing;
import org.kpigovernor.catalogue.People;

/**
 * Who is to hear of a case: of its last turn at once, and while nobody acknowledges it, rung by rung. It tells what is due at an instant
 * and what will be, if nothing happens; whether it was told already is not its business.
 */
final class Ladder {
    /** What starts the ladder anew. */
    private static final Set<String> BAD_TURNS = Set.of(OPENED, WORSENED, REOPENED);

    private static final Set<String> TURNS = Set.of(OPENED, WORSENED, REOPENED, RETURNED);

    private final EscalationSettings settings;
    private final People people;
    private final Holds holds;

    Ladder(EscalationSettings settings, People people, Holds holds) {
        this.settings = settings;
        this.people = people;
        this.holds = holds;
    }

    /** In the order of telling. */
    Plan plan(CaseStory story, Instant asOf) {
        var climb = new Climb(settings.steps(story.subject()), story, new Reach(people, holds, story, asOf));
        if (Standing.at(story.moves(), asOf) == Case.State.RESOLVED) {
            return recovery(story, climb, asOf);
        }
        return story.last(TURNS, asOf)
                .map(turn -> climb.from(turn, story.last(BAD_TURNS, asOf).orElse(turn)))
                .orElse(Plan.NOTHING);
    }

    /** That it resolved itself, to those who were told of it since it had done so before; nothing if a person closed it, who knows. */
    private static Plan recovery(CaseStory story, Climb climb, Instant asOf) {
        var ends = story.moves().stream()
                .filter(move -> move.move().equals(RESOLVED) && !move.at().isAfter(asOf))
                .toList();
        var end = ends.get(ends.size() - 1);
        if (!story.last(Set.of(RESOLVED), asOf).filter(end::equals).isPresent()) {
            return Plan.NOTHING;
        }
        var before = ends.size() < 2 ? Instant.MIN : ends.get(ends.size() - 2).at();
        var turns = story.moves().stream()
                .filter(move -> TURNS.contains(move.move()) && move.at().isAfter(before))
                .filter(move -> move.at().isBefore(end.at()))
                .toList();
        return new Plan(climb.recovery(end, turns), List.of());
    }
}
