package org.kpigovernor.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.notify.CaseComposer.News;
import org.kpigovernor.notify.chart.ChartSize;
import org.kpigovernor.notify.wording.OneLine;

/** Puts what is told of a case into words, for mails and for every other channel. */
public final class CaseViews {
    private final KpiTrends trends;
    private final Judgements judgements;
    private final MailIdentity identity;
    private final KpiViews views;
    private final MailTemplates templates;

    public CaseViews(
            Readings readings,
            Judgements judgements,
            Supplier<Catalogue> catalogue,
            MailIdentity identity,
            MailTexts texts) {
        this.trends = new KpiTrends(readings, catalogue);
        this.judgements = judgements;
        this.identity = identity;
        this.views = new KpiViews(texts.questions());
        this.templates = texts.templates();
    }

    MailTemplates templates() {
        return templates;
    }

    MailIdentity identity() {
        return identity;
    }

    /** Who is told and when: what every part of a message depends on. */
    record Addressee(Team team, String recipient, Instant asOf) {
        LocalDate today() {
            return asOf.atZone(team.zone()).toLocalDate();
        }
    }

    CaseNews told(News news, Team team, Instant asOf) {
        return new CaseNews(news, trend(news, team, asOf));
    }

    private KpiTrend trend(News news, Team team, Instant asOf) {
        var kpi = news.subject().kpi();
        var week = Period.containing(asOf, PeriodKind.WEEK, team.zone()).previous();
        var verdict = news.verdict() != null ? news.verdict() : latest(team.id(), kpi, week.start());
        return trends.of(
                team, kpi, verdict == null ? week.start() : verdict.period().start(), verdict);
    }

    private @Nullable Verdict latest(String team, String kpi, LocalDate week) {
        return judgements.verdicts(team, kpi, week.minusWeeks(KpiTrends.WEEKS), week).stream()
                .filter(verdict -> verdict.period().kind() == PeriodKind.WEEK)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    Notice.Inline picture(CaseNews told) {
        return views.picture(told.trend(), ChartSize.LARGE);
    }

    CaseView view(CaseNews told, Addressee to) {
        var subject = told.news().subject();
        var kpi = views.view(told.trend(), ChartSize.LARGE);
        return new CaseView(
                subject.id(),
                told.resolved() ? identity.answerUrl(subject.id(), to.recipient()) : identity.caseUrl(subject.id()),
                told.resolved() ? "Was it worth raising?" : "Open case " + subject.id(),
                CaseWords.news(told.news()),
                CaseWords.tone(told.news()),
                kpi,
                CaseWords.status(subject, day(subject.opened(), to.team().zone()), to.today()),
                told.news().notes().stream().map(OneLine::of).toList(),
                CaseAdvice.of(told.news(), to.recipient()),
                told.resolved() ? List.of() : kpi.questions(),
                identity.answers(subject, to.recipient(), to.asOf()));
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
