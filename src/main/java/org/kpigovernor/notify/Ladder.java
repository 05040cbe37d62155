package org.kpigovernor.notify;

import static org.kpigovernor.cases.CaseMoves.GOVERNOR;
import static org.kpigovernor.cases.CaseMoves.OPENED;
import static org.kpigovernor.cases.CaseMoves.REOPENED;
import static org.kpigovernor.cases.CaseMoves.RESOLVED;
import static org.kpigovernor.cases.CaseMoves.WORSENED;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.EscalationSettings;
import org.kpigovernor.cases.EscalationSettings.Step;
import org.kpigovernor.cases.WorkingTime;
import org.kpigovernor.catalogue.Team;

/**
 * Who is due to hear of a case: of its last turn at once, and while nobody acknowledges it, rung by rung. Whether they have
 * heard already is not its business.
 */
final class Ladder {
    private static final Set<String> BAD_TURNS = Set.of(OPENED, WORSENED, REOPENED);

    private final EscalationSettings settings;

    Ladder(EscalationSettings settings) {
        this.settings = settings;
    }

    /** What is due of an open case at the instant, in the order of telling. */
    List<DueNews> due(Case subject, List<CaseMove> moves, Team team, Instant asOf) {
        return last(moves, move -> BAD_TURNS.contains(move.move()) && !move.at().isAfter(asOf))
                .map(turn -> Stream.concat(atOnce(subject, turn, team), rungs(subject, turn, team, asOf))
                        .toList())
                .orElse(List.of());
    }

    /** What is due of a case that resolved itself; nothing if a person closed it, who knows. */
    List<DueNews> recovery(Case subject, List<CaseMove> moves, Team team, Predicate<DueNews> told) {
        return last(moves, move -> move.move().equals(RESOLVED))
                .map(turn -> Stream.concat(atOnce(subject, turn, team), askedForHelp(subject, moves, turn, team, told))
                        .toList())
                .orElse(List.of());
    }

    private Stream<DueNews> askedForHelp(
            Case subject, List<CaseMove> moves, CaseMove end, Team team, Predicate<DueNews> told) {
        return moves.stream()
                .filter(move -> BAD_TURNS.contains(move.move()))
                .flatMap(turn -> allRungs(subject, turn, team).filter(told))
                .map(rung -> news(subject, end, rung.step(), rung.recipient()));
    }

    private static Optional<CaseMove> last(List<CaseMove> moves, Predicate<CaseMove> wanted) {
        return moves.stream()
                .filter(move -> move.by().equals(GOVERNOR))
                .filter(wanted)
                .reduce((earlier, later) -> later);
    }

    private Stream<DueNews> atOnce(Case subject, CaseMove turn, Team team) {
        return Stream.ofNullable(ownerOrStandIn(subject, team)).map(to -> news(subject, turn, 0, to));
    }

    private Stream<DueNews> rungs(Case subject, CaseMove turn, Team team, Instant asOf) {
        var time = new WorkingTime(team.workingHours(), team.zone(), team.holidays());
        return allRungs(subject, turn, team)
                .filter(rung -> subject.state() == Case.State.OPEN)
                .filter(rung -> !time.add(
                                turn.at(), steps(subject).get(rung.step() - 1).after())
                        .isAfter(asOf));
    }

    /** Every rung that has somebody on it; one without waiting is no reminder, and tells the turn itself. */
    private Stream<DueNews> allRungs(Case subject, CaseMove turn, Team team) {
        var steps = steps(subject);
        return IntStream.range(0, steps.size())
                .mapToObj(i -> {
                    var to = address(steps.get(i), subject, team);
                    var news = to == null ? null : news(subject, turn, i + 1, to);
                    return news == null || steps.get(i).after().isZero() ? news : news.unanswered();
                })
                .filter(Objects::nonNull);
    }

    private List<Step> steps(Case subject) {
        return settings.ladders().getOrDefault(subject.priority(), List.of());
    }

    private static @Nullable String address(Step step, Case subject, Team team) {
        return switch (step.to()) {
            case "owner" -> team.ownerOf(subject.kpi());
            case "manager" -> team.manager();
            case "head" -> team.head();
            default -> step.to();
        };
    }

    private static @Nullable String ownerOrStandIn(Case subject, Team team) {
        return Stream.of(Optional.ofNullable(team.ownerOf(subject.kpi())), Optional.ofNullable(team.manager()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(team.head());
    }

    private static DueNews news(Case subject, CaseMove turn, int step, String to) {
        var kind = switch (turn.move()) {
            case WORSENED -> CaseComposer.Kind.WORSENED;
            case RESOLVED -> CaseComposer.Kind.RESOLVED;
            default -> CaseComposer.Kind.OPENED;
        };
        var key = subject.id() + "/" + turn.move() + "/" + turn.at() + "/" + step;
        return new DueNews(key, subject, kind, step, to);
    }
}
