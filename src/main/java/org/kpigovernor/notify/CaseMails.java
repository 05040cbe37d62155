package org.kpigovernor.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.notify.chart.ChartSize;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;

/** Writes escalations and recoveries: what changed and since when, why it is believed, and what to do next. */
public final class CaseMails implements CaseComposer {
    private static final String ESCALATION = "escalation";
    private static final String RECOVERY = "recovery";

    /** The kinds of notices that are about cases. */
    public static final List<String> KINDS = List.of(ESCALATION, RECOVERY);

    private final KpiTrends trends;
    private final Judgements judgements;
    private final MailIdentity identity;
    private final MailTemplates templates = new MailTemplates();
    private final KpiViews views = new KpiViews(Questions.shipped());

    public CaseMails(Readings readings, Judgements judgements, Supplier<Catalogue> catalogue, MailIdentity identity) {
        this.trends = new KpiTrends(readings, catalogue);
        this.judgements = judgements;
        this.identity = identity;
    }

    @Override
    public Notice compose(String key, List<News> news, Team team, String recipient, Instant asOf) {
        var told = news.stream()
                .map(one -> new CaseNews(one, trend(one, team, asOf)))
                .sorted(CaseNews.GRAVEST_FIRST)
                .toList();
        return notice(key, told, new Addressee(team, recipient, asOf));
    }

    /** Who reads it and when: what every part of the mail depends on. */
    private record Addressee(Team team, String recipient, Instant asOf) {
        LocalDate today() {
            return asOf.atZone(team.zone()).toLocalDate();
        }
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

    private Notice notice(String key, List<CaseNews> told, Addressee to) {
        var kind = told.stream().allMatch(CaseNews::resolved) ? RECOVERY : ESCALATION;
        var mail = mail(kind, told, to);
        var headers = new MailHeaders(identity);
        var cases = told.stream().map(one -> one.news().subject().id()).toList();
        return new Notice(
                key,
                "mail",
                kind,
                to.recipient(),
                to.team().id(),
                cases.size() == 1 ? cases.get(0) : null,
                mail.subject(),
                templates.text("case", mail),
                templates.html("case", mail),
                told.stream()
                        .map(one -> views.picture(one.trend(), ChartSize.LARGE))
                        .toList(),
                headers.ofCases(headers.general(to.recipient(), kind, to.team().id()), cases),
                identity.messageId(key),
                to.asOf());
    }

    private CaseMail mail(String kind, List<CaseNews> told, Addressee to) {
        var cases = told.stream().map(one -> view(one, to)).toList();
        return new CaseMail(
                CaseSubject.of(to.team(), told),
                CaseSubject.heading(told),
                cases.stream()
                        .map(one -> one.kpi().name() + ": " + one.kpi().standing())
                        .collect(Collectors.joining(". ")),
                OneLine.of(to.team().name()),
                cases,
                footer(kind, cases, to));
    }

    private CaseView view(CaseNews told, Addressee to) {
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
                told.news().notes().stream().map(note -> OneLine.of(note)).toList(),
                CaseAdvice.of(told.news(), to.recipient()),
                told.resolved() ? List.of() : kpi.questions());
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    private Footer footer(String kind, List<CaseView> cases, Addressee to) {
        return new Footer(
                Readers.why(to.team(), to.recipient()),
                Days.moment(to.asOf(), to.team().zone()),
                cases.stream().map(one -> one.kpi().definition()).distinct().toList(),
                identity.teamUrl(to.team().id()),
                identity.unsubscribeUrl(to.recipient(), kind, to.team().id()));
    }
}
