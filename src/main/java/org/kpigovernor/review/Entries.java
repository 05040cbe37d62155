package org.kpigovernor.review;

import java.util.List;
import org.kpigovernor.cases.Case;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.notify.CaseWords;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.review.ReviewPack.Entry;

/** Open cases, tensions and findings in words. */
final class Entries {
    private final ReviewFacts facts;
    private final MailIdentity identity;

    Entries(ReviewFacts facts, MailIdentity identity) {
        this.facts = facts;
        this.identity = identity;
    }

    ReviewPack.Governance governance(boolean withFindings) {
        return new ReviewPack.Governance(
                facts.openCases().stream()
                        .filter(this::isOther)
                        .map(this::openCase)
                        .toList(),
                facts.tensions().stream().map(this::tension).toList(),
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

    private Entry tension(Tension tension) {
        var better = facts.name(tension.better());
        var worse = facts.name(tension.worse());
        return new Entry(
                "%s against %s".formatted(better, CaseWords.inSentence(worse)),
                "%s (since the week of %s). How much of the one is the other worth, and what would give both?"
                        .formatted(OneLine.of(tension.sentence()), Days.day(tension.since())),
                "");
    }

    private static Entry finding(Finding finding) {
        var place = finding.place().isEmpty() ? "" : " (" + OneLine.of(finding.place()) + ")";
        return new Entry(OneLine.of(finding.what()), OneLine.of(finding.hint()) + place, "");
    }
}
