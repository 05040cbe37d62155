package org.kpigovernor.notify;

import java.util.Comparator;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;

/** Puts an engineering health score into words, with what takes from it: a score alone tells nobody what to do. */
public final class HealthWords {
    private HealthWords() {}

    /** {@code 67 of 100, made of 6 KPIs: change failure rate takes 25, first review time 8}; the score must have a value. */
    public static String of(Reading score, UnaryOperator<String> names) {
        var kpis = Numbers.value(score.value(), "") + " of 100, made of " + Days.counted(score.n(), "KPI");
        if (score.parts().isEmpty()) {
            return kpis + ", all healthy";
        }
        return kpis
                + score.parts().entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(one -> CaseWords.inSentence(names.apply(one.getKey())) + " takes "
                                + Numbers.value(one.getValue(), ""))
                        .collect(Collectors.joining(", ", ": ", ""));
    }
}
