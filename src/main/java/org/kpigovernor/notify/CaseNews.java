package org.kpigovernor.notify;

import java.util.Comparator;
import org.kpigovernor.notify.CaseComposer.News;

/** What is told of a case, beside the weeks that it is about. */
record CaseNews(News news, KpiTrend trend) {
    /** Non-negotiable KPIs first, then the gravest, then by name; what is over comes last. */
    static final Comparator<CaseNews> GRAVEST_FIRST = Comparator.comparing(CaseNews::resolved)
            .thenComparing(one -> one.trend().priority())
            .thenComparing(one -> CaseWords.tone(one.news()))
            .thenComparing(one -> one.trend().definition().name());

    boolean resolved() {
        return news.kind() == CaseComposer.Kind.RESOLVED;
    }
}
