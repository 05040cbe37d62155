package org.kpigovernor.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.KpiViews;
import org.kpigovernor.notify.MailHeaders;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.MailTemplates;
import org.kpigovernor.notify.MailTexts;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.chart.ChartSize;

/** Writes the four reviews: collects the facts, puts them into words, and fills the templates. */
public final class Reviews implements ReviewComposer {
    private final FactCollector collector;
    private final PackWriter writer;
    private final MailIdentity identity;
    private final KpiViews views;
    private final MailTemplates templates;

    public Reviews(ReviewPorts ports, MailIdentity identity) {
        this(ports, identity, MailTexts.shipped());
    }

    public Reviews(ReviewPorts ports, MailIdentity identity, MailTexts texts) {
        this.views = new KpiViews(texts.questions());
        this.templates = texts.templates();
        this.collector = new FactCollector(ports);
        this.writer = new PackWriter(ports, identity, views);
        this.identity = identity;
    }

    @Override
    public Composed compose(
            ReviewKind kind, Team team, String recipient, LocalDate start, Instant asOf, Duration late) {
        var request = new ReviewRequest(kind, team, recipient, start, asOf, late);
        var facts = collector.collect(request);
        var pack = writer.write(facts);
        return new Composed(
                notice(request, facts, pack),
                pack.header().quiet(),
                why(kind, pack.header().headline()));
    }

    /** A glance is quiet when nothing is new, even while cases are open. */
    private static String why(ReviewKind kind, String headline) {
        return kind == ReviewKind.DAILY ? "Nothing new since the last glance. " + headline : headline;
    }

    private Notice notice(ReviewRequest request, ReviewFacts facts, ReviewPack pack) {
        var template = Spelling.of(request.kind());
        return new Notice(
                request.key(),
                "mail",
                request.noticeKind(),
                request.recipient(),
                request.team().id(),
                null,
                pack.header().subject(),
                templates.text(template, pack),
                templates.html(template, pack),
                pictures(request.kind(), facts),
                new MailHeaders(identity)
                        .general(
                                request.recipient(),
                                request.noticeKind(),
                                request.team().id()),
                identity.messageId(request.key()),
                request.asOf());
    }

    /** A daily glance is read between two other things, and a quarterly review is about the set: neither shows charts. */
    private List<Notice.Inline> pictures(ReviewKind kind, ReviewFacts facts) {
        if (kind == ReviewKind.DAILY || kind == ReviewKind.QUARTERLY) {
            return List.of();
        }
        var large = facts.needingYou().stream().map(trend -> views.picture(trend, ChartSize.LARGE));
        var small = facts.others().stream().map(trend -> views.picture(trend, ChartSize.SMALL));
        return Stream.concat(large, small).toList();
    }
}
