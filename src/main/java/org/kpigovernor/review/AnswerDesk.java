package org.kpigovernor.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Team;

/** Takes the answers of quarterly reviews. */
public final class AnswerDesk {
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;

    private final ReviewAnswers answers;
    private final Supplier<Organisation> organisation;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;

    public AnswerDesk(
            ReviewAnswers answers, Supplier<Organisation> organisation, Supplier<Catalogue> catalogue, Clock clock) {
        this.answers = answers;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What is answered about which KPI. */
    public record Given(
            String team, String kpi, LocalDate quarter, ReviewAnswer.Kind answer, String reason, String by) {}

    /**
     * Keeps an answer; the last one counts.
     *
     * @throws AnswerRefused when it says too little, or is about nothing that is there
     */
    public ReviewAnswer answer(Given given) {
        var team = organisation
                .get()
                .team(given.team())
                .orElseThrow(() -> new AnswerRefused("there is no team `" + given.team() + "`"));
        check(given, team);
        var answer = new ReviewAnswer(
                team.id(),
                given.kpi(),
                given.quarter(),
                given.answer(),
                given.reason().strip(),
                given.by().strip(),
                clock.instant(),
                KpiMeaning.of(team, given.kpi(), catalogue.get()));
        answers.add(answer);
        return answer;
    }

    private void check(Given given, Team team) {
        refuseIf(!team.kpis().contains(given.kpi()), "the team isn't governed by `" + given.kpi() + "`");
        refuseIf(given.by().isBlank(), "say who you are");
        refuseIf(
                given.reason().isBlank() && given.answer() != ReviewAnswer.Kind.KEEP,
                "say why: whoever changes the files needs the reason");
        refuseIf(given.reason().length() > LONGEST, "the reason is longer than " + LONGEST + " characters");
        refuseIf(given.by().length() > LONGEST_NAME, "the name is longer than " + LONGEST_NAME + " characters");
        var today = clock.instant().atZone(team.zone()).toLocalDate();
        refuseIf(given.quarter().isAfter(today), "that quarter hasn't begun");
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new AnswerRefused(why);
        }
    }
}
