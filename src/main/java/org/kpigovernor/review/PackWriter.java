package org.kpigovernor.review;

import java.util.List;
import java.util.Optional;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.judge.HealthScore;
import org.kpigovernor.notify.Footer;
import org.kpigovernor.notify.HealthWords;
import org.kpigovernor.notify.InitiativeWords;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.KpiViews;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.Readers;
import org.kpigovernor.notify.chart.ChartSize;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;

/** Puts the facts of one review into words. */
final class PackWriter {
    private final ReviewPorts ports;
    private final MailIdentity identity;
    private final KpiViews views;

    PackWriter(ReviewPorts ports, MailIdentity identity, KpiViews views) {
        this.ports = ports;
        this.identity = identity;
        this.views = views;
    }

    ReviewPack write(ReviewFacts facts) {
        var changes = Changes.of(facts);
        boolean quiet = Quiet.is(facts, changes);
        var entries = new Entries(facts, identity);
        boolean deep = isDeep(facts.request().kind());
        return new ReviewPack(
                header(facts, changes.size(), quiet),
                kpis(facts, entries),
                changes,
                entries.governance(new Pulls(facts, views).all(), deep),
                deep ? deepReview(facts) : null,
                footer(facts));
    }

    private static boolean isDeep(ReviewKind kind) {
        return kind == ReviewKind.MONTHLY || kind == ReviewKind.QUARTERLY;
    }

    private static ReviewPack.Header header(ReviewFacts facts, int changes, boolean quiet) {
        var request = facts.request();
        return new ReviewPack.Header(
                Spelling.of(request.kind()),
                Headlines.subject(facts, changes, quiet),
                OneLine.of(request.team().name()),
                request.period() + " (" + request.zone().getId() + ")",
                Headlines.of(facts),
                late(request),
                request.isOver() ? "" : "The period isn't over yet; its numbers will still change.",
                quiet);
    }

    static String late(ReviewRequest request) {
        if (request.late().toMinutes() < 1) {
            return "";
        }
        return "%s late: it was due %s, when the service could not send it."
                .formatted(Days.duration(request.late()), Days.moment(request.due(), request.zone()));
    }

    private ReviewPack.Kpis kpis(ReviewFacts facts, Entries entries) {
        var others = facts.others().stream()
                .map(trend -> views.view(trend, ChartSize.SMALL))
                .toList();
        return new ReviewPack.Kpis(
                facts.needingYou().stream()
                        .map(trend -> attention(facts, trend, entries))
                        .toList(),
                others,
                KpiTable.of(others));
    }

    private ReviewPack.Attention attention(ReviewFacts facts, KpiTrend trend, Entries entries) {
        Optional<Case> open = facts.openCase(trend.definition().id());
        return new ReviewPack.Attention(
                views.view(trend, ChartSize.LARGE),
                open.map(entries::status).orElse("no case is open"),
                open.map(one -> identity.caseUrl(one.id()))
                        .orElse(identity.teamUrl(facts.request().team().id())));
    }

    private ReviewPack.DeepReview deepReview(ReviewFacts facts) {
        var trajectories = new Trajectories(ports.readings(), facts.request());
        var selections = new Selections(ports, facts, identity);
        boolean quarterly = facts.request().kind() == ReviewKind.QUARTERLY;
        List<QuarterHistory> histories = quarterly ? selections.histories() : List.of();
        return new ReviewPack.DeepReview(
                score(facts),
                trajectories.of(facts.trends()),
                tried(facts.request()),
                trajectories.targets(facts.trends()),
                Alerts.of(facts),
                selections.health(histories),
                selections.selection(histories));
    }

    /** As the weeks up to the end of the review's period let one judge them. */
    private List<ReviewPack.Entry> tried(ReviewRequest request) {
        return ports.initiatives().of(request.team(), request.lastWeek()).stream()
                .map(one -> new ReviewPack.Entry(InitiativeWords.title(one), InitiativeWords.text(one), ""))
                .toList();
    }

    private List<ReviewPack.Entry> score(ReviewFacts facts) {
        var request = facts.request();
        var week = request.lastWeek();
        return ports.readings().find(request.team().id(), HealthScore.KPI, PeriodKind.WEEK, week, week).stream()
                .filter(score -> score.value() != null)
                .map(score -> new ReviewPack.Entry("In the last week", HealthWords.of(score, facts::name), ""))
                .toList();
    }

    private Footer footer(ReviewFacts facts) {
        var request = facts.request();
        return new Footer(
                Readers.why(request.team(), request.recipient()),
                Days.moment(request.asOf(), request.zone()),
                facts.trends().stream()
                        .map(KpiTrend::definition)
                        .map(KpiViews::definition)
                        .toList(),
                identity.teamUrl(request.team().id()),
                identity.unsubscribeUrl(
                        request.recipient(),
                        request.noticeKind(),
                        request.team().id()));
    }
}
