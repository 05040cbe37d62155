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
public record Patience(int weeks, String why) {
    /** How soon after it resolved itself a signal that comes back is the same one, in weeks. */
    public static final int SOON_WEEKS = 8;

    private static final int LEAST = 2;
    private static final int MOST = 8;

    /** @param opening the verdict that opened the case, if it is still known */
    static Patience of(List<CaseMove> moves, Optional<Verdict> opening) {
        int took = opening.map(Patience::took).orElse(0);
        int returns = (int) moves.stream().filter(Patience::isReturn).count();
        return new Patience(
                weeks(took, returns), returns == 0 ? why(took) : "more than before, because it had come back");
    }

    /**
     * The healthy weeks in a row that end a case.
     *
     * @param took the weeks that its signal took to be believed
     * @param returns how often it came back after it had resolved itself
     */
    public static int weeks(int took, int returns) {
        int believed = Math.max(LEAST, Math.min(MOST, took));
        return returns == 0 ? believed : Math.min(MOST, believed << Math.min(returns, 3));
    }

    private static String why(int took) {
        if (took < LEAST) {
            return "the fewest that count";
        }
        return took > MOST ? "the most that are waited for" : "as long as it took to be believed";
    }

    /** The weeks from the first of the trend to the one that was judged, both counted; 0 without a trend. */
    public static int took(Verdict opening) {
        var since = opening.evidence().since();
        var week = VerdictHistory.week(opening);
        return since == null || since.isAfter(week) ? 0 : (int) ChronoUnit.WEEKS.between(since, week) + 1;
    }

    static boolean isReturn(CaseMove move) {
        return move.move().equals(CaseMoves.RETURNED);
    }
}
