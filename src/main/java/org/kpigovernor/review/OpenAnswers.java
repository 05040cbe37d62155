package org.kpigovernor.review;

import static org.kpigovernor.review.ReviewAnswer.Kind.CHANGE;
import static org.kpigovernor.review.ReviewAnswer.Kind.RETIRE;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.notify.CaseWords;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;

/** Says which answers of quarterly reviews the files don't follow yet: a KPI that was to be retired, or to be changed. */
public final class OpenAnswers {
    /** What these findings are named after in place of a rule. */
    public static final String RULE = "answer-not-followed";

    private final ReviewAnswers answers;
    private final Organisation organisation;

    public OpenAnswers(ReviewAnswers answers, Organisation organisation) {
        this.answers = answers;
        this.organisation = organisation;
    }

    /** As of a moment, by the definitions of a rule book. */
    public List<Finding> find(Catalogue catalogue, String book, Instant asOf) {
        return answers.latest(null, null).stream()
                .filter(answer -> !answer.at().isAfter(asOf))
                .flatMap(answer -> organisation.team(answer.team()).stream()
                        .filter(team -> team.kpis().contains(answer.kpi()))
                        .flatMap(team -> find(answer, team, catalogue, book)))
                .toList();
    }

    private static Stream<Finding> find(ReviewAnswer answer, Team team, Catalogue catalogue, String book) {
        if (answer.answer() == RETIRE) {
            return Stream.of(
                    finding(
                            answer,
                            team,
                            catalogue,
                            book,
                            "it is still in teams.yaml",
                            "Take it out of the team's KPIs in config/teams.yaml, or answer again on the page of the quarterly review"));
        }
        boolean same = answer.meaning().equals(KpiMeaning.of(team, answer.kpi(), catalogue));
        return answer.answer() == CHANGE && same
                ? Stream.of(finding(
                        answer,
                        team,
                        catalogue,
                        book,
                        "its definition, thresholds, priority, target and owner are as they were",
                        "Change its rows in rules/ or its target in config/teams.yaml, or answer again on the page of the"
                                + " quarterly review"))
                : Stream.empty();
    }

    private static Finding finding(
            ReviewAnswer answer, Team team, Catalogue catalogue, String book, String still, String hint) {
        var name = catalogue.kpi(answer.kpi()).map(KpiDefinition::name).orElse(answer.kpi());
        var what = "%s said on %s to %s %s (%s), and %s"
                .formatted(
                        OneLine.of(team.name()),
                        Days.day(answer.at().atZone(team.zone()).toLocalDate()),
                        answer.answer() == RETIRE ? "retire" : "change",
                        CaseWords.inSentence(name),
                        OneLine.of(answer.reason()),
                        still);
        return new Finding(RULE, book, team.id(), answer.kpi(), what, hint, "");
    }
}
