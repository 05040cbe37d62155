package org.kpigovernor.notify;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.notify.CaseViews.Addressee;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;

/** Writes escalations and recoveries: what changed and since when, why it is believed, and what to do next. */
public final class CaseMails implements CaseComposer {
    private static final String ESCALATION = "escalation";
    private static final String RECOVERY = "recovery";

    /** The kinds of notices that are about cases. */
    public static final List<String> KINDS = List.of(ESCALATION, RECOVERY);

    private final CaseViews views;
    private final MailIdentity identity;
    private final MailTemplates templates;

    public CaseMails(CaseViews views) {
        this.views = views;
        this.identity = views.identity();
        this.templates = views.templates();
    }

    public CaseMails(Readings readings, Judgements judgements, Supplier<Catalogue> catalogue, MailIdentity identity) {
        this(new CaseViews(readings, judgements, catalogue, identity, MailTexts.shipped()));
    }

    @Override
    public Notice compose(String key, List<News> news, Team team, String recipient, Instant asOf) {
        var told = news.stream()
                .map(one -> views.told(one, team, asOf))
                .sorted(CaseNews.GRAVEST_FIRST)
                .toList();
        return notice(key, told, new Addressee(team, recipient, asOf));
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
                told.stream().map(views::picture).toList(),
                headers.ofCases(headers.general(to.recipient(), kind, to.team().id()), cases),
                identity.messageId(key),
                to.asOf());
    }

    private CaseMail mail(String kind, List<CaseNews> told, Addressee to) {
        var cases = told.stream().map(one -> views.view(one, to)).toList();
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

    private Footer footer(String kind, List<CaseView> cases, Addressee to) {
        return new Footer(
                Readers.why(to.team(), to.recipient()),
                Days.moment(to.asOf(), to.team().zone()),
                cases.stream().map(one -> one.kpi().definition()).distinct().toList(),
                identity.teamUrl(to.team().id()),
                identity.unsubscribeUrl(to.recipient(), kind, to.team().id()));
    }
}
