package org.kpigovernor.cases;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.judge.Verdict;

/**
 * For how many healthy weeks in a row a signal must be gone before its case resolves itself: as many as it took from its first week to
 * the verdict that opened the case, and twice as many each time that it came back.
 *
 * @param why why so many, in words
 */
record Patience(int weeks, String why) {
    private static final int LEAST = 2;
    private static final int MOST = 8;

    /** @param opening the verdict that opened the case, if it is still known */
    static Patience of(List<CaseMove> moves, Optional<Verdict> opening) {
        int took = opening.map(Patience::took).orElse(0);
        int believed = Math.max(LEAST, Math.min(MOST, took));
        long returns = moves.stream().filter(Patience::isReturn).count();
        return returns == 0
                ? new Patience(believed, why(took))
                : new Patience(
                        (int) Math.min(MOST, (long) believed << Math.min(returns, 3)),
                        "more than before, because it had come back");
    }

    private static String why(int took) {
        if (took < LEAST) {
            return "the fewest that count";
        }
        return took > MOST ? "the most that are waited for" : "as long as it took to be believed";
    }

    /** The weeks from the first of the trend to the one that was judged, both counted; 0 without a trend. */
    private static int took(Verdict opening) {
        var since = opening.evidence().since();
        var week = VerdictHistory.week(opening);
        return since == null || since.isAfter(week) ? 0 : (int) ChronoUnit.WEEKS.between(since, week) + 1;
    }

    static boolean isReturn(CaseMove move) {
        return move.move().equals(CaseMoves.RETURNED);
    }
}
