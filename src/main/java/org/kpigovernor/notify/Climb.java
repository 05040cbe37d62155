package org.kpigovernor.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.CaseMoves;
import org.kpigovernor.cases.EscalationSettings.Step;
import org.kpigovernor.cases.Standing;
import org.kpigovernor.cases.WorkingTime;
import org.kpigovernor.catalogue.Person;
import org.kpigovernor.catalogue.Team;

/** One case's way up the ladder. */
final class Climb {
    private final List<Step> steps;
    private final CaseStory story;
    private final Reach reach;
    private final List<DueNews> news = new ArrayList<>();
    private final List<Plan.Passed> passed = new ArrayList<>();

    Climb(List<Step> steps, CaseStory story, Reach reach) {
        this.steps = steps;
        this.story = story;
        this.reach = reach;
    }

    /**
     * Everything from that turn on.
     *
     * @param turn the last one, of which the owner is told
     * @param began the one that the rungs are counted from
     */
    Plan from(CaseMove turn, CaseMove began) {
        var first = atOnce(turn);
        if (first != null) {
            boolean told = story.isTold(began, 0);
            var timing = turn.equals(began) ? first.timing() : reach.timing(first.to(), person -> began.at(), told);
            rungs(began, timing.start(told, reach.asOf()), timing);
        }
        return new Plan(List.copyOf(news), List.copyOf(passed));
    }

    /** The owner, or who stands in: the manager, and then the head, where there is none or nobody is there for them. */
    private @Nullable DueNews atOnce(CaseMove turn) {
        var away = new ArrayList<StandIn>();
        for (var mail : ownerFirst(story.subject(), story.team())) {
            var found = reach.find(mail, person -> turn.at(), story.isTold(turn, 0));
            away.addAll(found.away());
            if (found.person() != null) {
                return add(turn, kind(turn), 0, found.person(), new Reach.Found(found.person(), found.timing(), away));
            }
            pass(turn, 0, found);
        }
        return null;
    }

    /** While nobody answers; and those that were told before somebody did. */
    private void rungs(CaseMove turn, @Nullable Instant start, Timing first) {
        boolean unanswered = Standing.at(story.moves(), reach.asOf()) == Case.State.OPEN;
        @Nullable Instant hurried = null;
        for (int step = 1; step <= steps.size(); step++) {
            var mail = address(steps.get(step - 1), story.subject(), story.team());
            if (mail != null && (unanswered || story.isTold(turn, step))) {
                hurried = rung(new Rung(turn, step, mail, hurried), start, first);
            }
        }
    }

    /** @param hurried when it is told because nobody is on the rung before; null when it is waited for */
    private record Rung(
            CaseMove turn, int step, String mail, @Nullable Instant hurried) {}

    /** Returns when the next one must hurry, because nobody is on this one. */
    private @Nullable Instant rung(Rung rung, @Nullable Instant start, Timing first) {
        var from = start == null ? rung.turn().at() : start;
        var told = story.isTold(rung.turn(), rung.step());
        var found = reach.find(rung.mail(), person -> due(rung, person, from), told);
        if (found.person() == null) {
            pass(rung.turn(), rung.step(), found);
            return found.timing().due();
        }
        boolean reminder = found.timing().due().isAfter(from);
        var kind = reminder ? CaseComposer.Kind.UNANSWERED : kind(rung.turn());
        // Nobody is reminded of what nobody was told of
        var timing = start == null ? new Timing(found.timing().due(), null, null, first.holds()) : found.timing();
        add(rung.turn(), kind, rung.step(), found.person(), new Reach.Found(found.person(), timing, found.away()));
        return null;
    }

    private Instant due(Rung rung, Person person, Instant from) {
        return rung.hurried() != null
                ? rung.hurried()
                : WorkingTime.of(person, story.team())
                        .add(from, steps.get(rung.step() - 1).after());
    }

    /** The end, told to all who were told of one of these turns. */
    List<DueNews> recovery(CaseMove end, List<CaseMove> turns) {
        for (int step = 0; step <= steps.size(); step++) {
            int rung = step;
            if (turns.stream().anyMatch(turn -> story.isTold(turn, rung))) {
                var mails = rung == 0
                        ? ownerFirst(story.subject(), story.team())
                        : Optional.ofNullable(address(steps.get(rung - 1), story.subject(), story.team())).stream()
                                .toList();
                mails.stream()
                        .map(mail -> reach.find(mail, person -> end.at(), story.isTold(end, rung)))
                        .filter(found -> found.person() != null)
                        .findFirst()
                        .ifPresent(found -> add(end, kind(end), rung, Objects.requireNonNull(found.person()), found));
            }
        }
        return List.copyOf(news);
    }

    private DueNews add(CaseMove turn, CaseComposer.Kind kind, int step, Person to, Reach.Found found) {
        var one = new DueNews(
                story.key(turn, step), story.subject(), turn, kind, step, to, found.insteadOf(), found.timing());
        news.add(one);
        return one;
    }

    private void pass(CaseMove turn, int step, Reach.Found found) {
        var first = found.away().get(0).absent().mail();
        passed.add(new Plan.Passed(
                story.key(turn, step) + "/" + first,
                step,
                found.away(),
                found.timing().due()));
    }

    private static List<String> ownerFirst(Case subject, Team team) {
        return Stream.of(
                        Optional.ofNullable(team.ownerOf(subject.kpi())),
                        Optional.ofNullable(team.manager()),
                        Optional.ofNullable(team.head()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static @Nullable String address(Step step, Case subject, Team team) {
        return switch (step.to()) {
            case "owner" -> team.ownerOf(subject.kpi());
            case "manager" -> team.manager();
            case "head" -> team.head();
            default -> step.to();
        };
    }

    private static CaseComposer.Kind kind(CaseMove turn) {
        return switch (turn.move()) {
            case CaseMoves.WORSENED -> CaseComposer.Kind.WORSENED;
            case CaseMoves.RESOLVED -> CaseComposer.Kind.RESOLVED;
            default -> CaseComposer.Kind.OPENED;
        };
    }
}
