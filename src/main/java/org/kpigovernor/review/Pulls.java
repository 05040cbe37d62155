package org.kpigovernor.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.KpiView;
import org.kpigovernor.notify.KpiViews;
import org.kpigovernor.notify.TensionWords;
import org.kpigovernor.notify.chart.ChartSize;

/** Tensions with the lines of both KPIs; one whose KPI the team no longer has isn't told. */
final class Pulls {
    private final ReviewFacts facts;
    private final KpiViews views;

    Pulls(ReviewFacts facts, KpiViews views) {
        this.facts = facts;
        this.views = views;
    }

    List<ReviewPack.Pull> all() {
        return facts.tensions().stream().flatMap(this::pull).toList();
    }

    private Stream<ReviewPack.Pull> pull(Tension tension) {
        var better = trend(tension.better());
        var worse = trend(tension.worse());
        return better.isEmpty() || worse.isEmpty()
                ? Stream.empty()
                : Stream.of(pull(tension, better.get(), worse.get()));
    }

    private ReviewPack.Pull pull(Tension tension, KpiTrend better, KpiTrend worse) {
        var words = new TensionWords(tension, side(better), side(worse));
        return new ReviewPack.Pull(
                words.title(),
                line(better, words.gain()),
                line(worse, words.loss()),
                (words.who() + " " + words.question()).strip());
    }

    private static TensionWords.Side side(KpiTrend trend) {
        return new TensionWords.Side(trend.definition(), trend.priority());
    }

    private ReviewPack.PullLine line(KpiTrend trend, String change) {
        KpiView view = views.view(trend, ChartSize.SMALL);
        return new ReviewPack.PullLine(
                view.name(),
                change,
                view.spark(),
                view.chart().contentId(),
                view.chart().alt());
    }

    private Optional<KpiTrend> trend(String kpi) {
        return facts.trends().stream()
                .filter(trend -> trend.definition().id().equals(kpi))
                .findFirst();
    }
}
