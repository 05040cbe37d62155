package org.kpigovernor.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.notify.CaseWords;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.notify.wording.Tone;

/** The one sentence that a review comes to, and its subject. */
final class Headlines {
    private static final int LONGEST_SUBJECT = 110;

    private Headlines() {}

    /** {@code 2 of 6 KPIs need you: change failure rate (act), first review time (investigate)}, or that nothing is to be done. */
    static String of(ReviewFacts facts) {
        var troubled = facts.needingYou();
        if (troubled.isEmpty()) {
            return "Nothing to act on: " + rest(facts.trends());
        }
        var names = troubled.stream().map(Headlines::named).collect(Collectors.joining(", "));
        return "%s: %s".formatted(count(facts), names);
    }

    private static String count(ReviewFacts facts) {
        int troubled = facts.needingYou().size();
        return "%d of %d KPIs %s you".formatted(troubled, facts.trends().size(), troubled == 1 ? "needs" : "need");
    }

    private static String named(KpiTrend trend) {
        return "%s (%s)"
                .formatted(
                        CaseWords.inSentence(trend.definition().name()),
                        CaseWords.inSentence(trend.tone().word()));
    }

    /** {@code 4 KPIs are steady, 1 is still learning, 1 has no data}. */
    private static String rest(List<KpiTrend> trends) {
        List<String> parts = new ArrayList<>();
        add(parts, count(trends, Set.of(Tone.HEALTHY, Tone.ACT, Tone.INVESTIGATE)), "steady", "steady");
        add(parts, count(trends, Set.of(Tone.BETTER)), "better than it was", "better than they were");
        add(parts, count(trends, Set.of(Tone.LEARNING)), "still learning", "still learning");
        add(parts, count(trends, Set.of(Tone.NO_DATA)), "without data", "without data");
        return parts.isEmpty() ? "the team has no KPIs" : String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String one, String several) {
        if (count > 0) {
            var noun = parts.isEmpty() ? Days.counted(count, "KPI") : String.valueOf(count);
            parts.add(noun + (count == 1 ? " is " + one : " are " + several));
        }
    }

    private static long count(List<KpiTrend> trends, Set<Tone> tones) {
        return trends.stream().filter(trend -> tones.contains(trend.tone())).count();
    }

    /** The team, the period, and the matter. */
    static String subject(ReviewFacts facts, int changes, boolean quiet) {
        var request = facts.request();
        return OneLine.of(
                "%s, %s: %s"
                        .formatted(
                                OneLine.of(request.team().name(), 40), request.period(), matter(facts, changes, quiet)),
                LONGEST_SUBJECT);
    }

    private static String matter(ReviewFacts facts, int changes, boolean quiet) {
        if (quiet) {
            return facts.request().kind() == ReviewKind.DAILY ? "nothing new" : "a quiet week";
        }
        return switch (facts.request().kind()) {
            case DAILY -> changes == 1 ? "1 thing is new" : changes + " things are new";
            case WEEKLY, MONTHLY, ROLL_UP, MONTHLY_ROLL_UP, RULES ->
                facts.needingYou().isEmpty() ? "nothing to act on" : count(facts);
            case QUARTERLY -> "which KPIs to keep";
        };
    }
}
