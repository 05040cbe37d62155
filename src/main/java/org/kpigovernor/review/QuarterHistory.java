package org.kpigovernor.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kpigovernor.cases.Case;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.notify.wording.Tone;

/**
 * What a KPI's quarter was like.
 *
 * @param weeksWithData of {@code weeks}
 * @param tones of its verdicts, a week each
 * @param cases opened in the quarter
 * @param decisions what people found out and did about its cases
 * @param findings about it
 */
record QuarterHistory(
        KpiTrend trend,
        int weeksWithData,
        int weeks,
        List<Tone> tones,
        List<Case> cases,
        List<String> decisions,
        List<Finding> findings) {
    /** Of findings and decisions, as many as one reads. */
    static final int MOST = 3;

    long count(Tone tone) {
        return tones.stream().filter(tone::equals).count();
    }

    /** Answers to whether a case was worth raising. */
    long answered() {
        return cases.stream().map(Case::worthRaising).filter(Objects::nonNull).count();
    }

    long worthRaising() {
        return cases.stream()
                .filter(one -> Boolean.TRUE.equals(one.worthRaising()))
                .count();
    }

    /**
     * {@code 12 of 13 weeks with data; 9 healthy, 3 investigate}, then {@code 1 case opened, worth raising: 1 of 1}, then what people
     * decided, how old the definition is, and what was found.
     */
    List<String> words(LocalDate today) {
        var words = new ArrayList<String>();
        words.add("%d of %d weeks with data; %s; %s".formatted(weeksWithData, weeks, verdicts(), casesInWords()));
        words.addAll(decisions);
        words.add(definition(today));
        findings.stream().limit(MOST).forEach(finding -> words.add("found: " + OneLine.of(finding.what())));
        return words;
    }

    private String definition(LocalDate today) {
        var kpi = trend.definition();
        var reviewed = kpi.reviewed() == null
                ? "never marked as reviewed"
                : "last reviewed on %s (%s ago)".formatted(Days.day(kpi.reviewed()), Days.age(kpi.reviewed(), today));
        return trend.redefined().isEmpty()
                ? "its definition is %s, %s".formatted(kpi.edition(), reviewed)
                : "its definition is %s since %s, %s"
                        .formatted(
                                kpi.edition(),
                                Days.day(trend.redefined().get(trend.redefined().size() - 1)),
                                reviewed);
    }

    private String verdicts() {
        var counted = Arrays.stream(Tone.values())
                .filter(tone -> count(tone) > 0)
                .map(tone -> count(tone) + " " + tone.word().toLowerCase(Locale.ROOT))
                .toList();
        return counted.isEmpty() ? "never judged" : String.join(", ", counted);
    }

    private String casesInWords() {
        if (cases.isEmpty()) {
            return "no case opened";
        }
        var opened = Days.counted(cases.size(), "case") + " opened";
        return answered() == 0 ? opened : "%s, worth raising: %d of %d".formatted(opened, worthRaising(), answered());
    }
}
