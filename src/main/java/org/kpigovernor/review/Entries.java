package org.kpigovernor.review;

import java.util.List;
import org.kpigovernor.cases.Case;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.notify.CaseWords;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.review.ReviewPack.Entry;

/** Open cases and findings in words. */
final class Entries {
    private final ReviewFacts facts;
    private final MailIdentity identity;

    Entries(ReviewFacts facts, MailIdentity identity) {
        this.facts = facts;
        this.identity = identity;
    }

    ReviewPack.Governance governance(List<ReviewPack.Pull> tensions, boolean withFindings) {
        return new ReviewPack.Governance(
                facts.openCases().stream()
                        .filter(this::isOther)
                        .map(this::openCase)
                        .toList(),
                tensions,
                withFindings ? facts.findings().stream().map(Entries::finding).toList() : List.of());
    }

    /** Where the case stands, since when, and with whom. */
    String status(Case subject) {
        var opened = subject.opened().atZone(facts.request().zone()).toLocalDate();
        return CaseWords.status(subject, opened, facts.request().today());
    }

    /** A daily glance shows no KPIs; the others show a case beside its KPI, if that needs somebody. */
    private boolean isOther(Case open) {
        return facts.request().kind() == ReviewKind.DAILY
                || facts.needingYou().stream()
                        .noneMatch(trend -> trend.definition().id().equals(open.kpi()));
    }

    private Entry openCase(Case subject) {
        return new Entry(facts.name(subject.kpi()), status(subject), identity.caseUrl(subject.id()));
    }

    private static Entry finding(Finding finding) {
        var place = finding.place().isEmpty() ? "" : " (" + OneLine.of(finding.place()) + ")";
        return new Entry(OneLine.of(finding.what()), OneLine.of(finding.hint()) + place, "");
    }
}
