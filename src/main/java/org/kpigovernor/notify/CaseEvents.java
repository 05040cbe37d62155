package org.kpigovernor.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.CaseMoves;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.CaseViews.Addressee;

/** What happened to a team's cases, as channels besides mail hear of it: turns that are due by the ladder, and what people did. */
public final class CaseEvents {
    /** As long as for mails: later it is no news any more. */
    private static final Duration STILL_NEWS = Duration.ofDays(14);

    private static final Set<String> TURNS =
            Set.of(CaseMoves.OPENED, CaseMoves.WORSENED, CaseMoves.REOPENED, CaseMoves.RETURNED);
    private static final Set<String> ANSWERS = Set.of(
            CaseMoves.ACKNOWLEDGED, CaseMoves.EXPLAINED, CaseMoves.ACTED, CaseMoves.ACCEPTED, CaseMoves.RESOLVED);

    private final Cases cases;
    private final CaseViews views;

    public CaseEvents(Cases cases, CaseViews views) {
        this.cases = cases;
        this.views = views;
    }

    /** The due news without regard to whom each is for: a turn that three persons hear of is one. */
    List<Happening> turns(List<DueNews> due) {
        var turns = new ArrayList<Happening>();
        for (var news : due) {
            var turn = turn(news);
            if (turns.stream().noneMatch(other -> other.key().equals(turn.key()))) {
                turns.add(turn);
            }
        }
        return turns;
    }

    private static Happening turn(DueNews news) {
        var turn = news.turn();
        return news.kind() == CaseComposer.Kind.UNANSWERED
                ? new Happening(
                        key(turn) + "/" + news.step(), CaseEvent.Type.UNANSWERED, news.step(), news.subject(), null)
                : new Happening(key(turn), type(turn), 0, news.subject(), null);
    }

    private static Optional<CaseMove> last(List<CaseMove> moves, Predicate<CaseMove> wanted) {
        return moves.stream().filter(wanted).reduce((earlier, later) -> later);
    }

    /** What people did with cases that the channel knows, since each last took a turn. */
    List<Happening> answers(Team team, Instant asOf, Predicate<String> known) {
        return cases.find(team.id(), null, false).stream()
                .filter(one -> one.isOpen() || !one.changed().isBefore(asOf.minus(STILL_NEWS)))
                .filter(one -> known.test(one.id()))
                .flatMap(one -> answers(one, asOf))
                .toList();
    }

    private Stream<Happening> answers(Case subject, Instant asOf) {
        var moves = cases.moves(subject.id());
        var turn = last(moves, move -> TURNS.contains(move.move()))
                .map(CaseMove::at)
                .orElse(Instant.MIN);
        return moves.stream()
                .filter(move -> ANSWERS.contains(move.move()) && !move.by().equals(CaseMoves.GOVERNOR))
                .filter(move -> !move.at().isBefore(turn) && !move.at().isAfter(asOf))
                .map(move -> new Happening(key(move), type(move), 0, subject, move));
    }

    private static String key(CaseMove move) {
        return move.caseId() + "/" + move.move() + "/" + move.at();
    }

    private static CaseEvent.Type type(CaseMove move) {
        return switch (move.move()) {
            case CaseMoves.WORSENED -> CaseEvent.Type.WORSENED;
            case CaseMoves.REOPENED, CaseMoves.RETURNED -> CaseEvent.Type.REOPENED;
            case CaseMoves.ACKNOWLEDGED -> CaseEvent.Type.ACKNOWLEDGED;
            case CaseMoves.EXPLAINED -> CaseEvent.Type.EXPLAINED;
            case CaseMoves.ACTED -> CaseEvent.Type.ACTING;
            case CaseMoves.ACCEPTED -> CaseEvent.Type.ACCEPTED;
            case CaseMoves.RESOLVED ->
                move.by().equals(CaseMoves.GOVERNOR) ? CaseEvent.Type.RECOVERED : CaseEvent.Type.CLOSED;
            default -> CaseEvent.Type.OPENED;
        };
    }

    /** Puts it into words for a channel. */
    CaseEvent event(Happening what, Team team, Instant asOf, String channel) {
        var to = new Addressee(team, AnswerToken.channel(channel), asOf);
        var told = views.told(new CaseComposer.News(what.subject(), what.kind(), what.step(), null), team, asOf);
        var view = views.view(told, to);
        return new CaseEvent(
                what.key(),
                what.type(),
                what.step(),
                what.subject(),
                team,
                what.move(),
                view,
                told.trend(),
                what.move() == null
                        ? CaseSubject.heading(List.of(told))
                        : did(what, told.trend().definition().name()),
                views.identity().teamUrl(team.id()),
                view.answers(),
                asOf);
    }

    /** Such as {@code C-12 was acknowledged: first review time}. */
    private static String did(Happening what, String kpi) {
        var word = what.type() == CaseEvent.Type.CLOSED
                ? "closed"
                : what.type() == CaseEvent.Type.ACTING ? "taken up" : Spelling.of(what.type());
        return what.subject().id() + " was " + word + ": " + CaseWords.inSentence(kpi);
    }
}
