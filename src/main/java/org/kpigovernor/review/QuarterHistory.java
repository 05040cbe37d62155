package org.kpigovernor.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kpigovernor.cases.Case;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Tone;

/**
 * What a KPI's quarter was like.
 *
 * @param weeksWithData of {@code weeks}
 * @param tones of its verdicts, a week each
 * @param cases opened in the quarter
 * @param findings about it
 */
record QuarterHistory(
        KpiTrend trend, int weeksWithData, int weeks, List<Tone> tones, List<Case> cases, List<Finding> findings) {
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

    /** {@code 12 of 13 weeks with data; 9 healthy, 3 investigate; 1 case opened, 1 of 1 answers: worth raising}. */
    String words() {
        return "%d of %d weeks with data; %s; %s".formatted(weeksWithData, weeks, verdicts(), casesInWords());
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
