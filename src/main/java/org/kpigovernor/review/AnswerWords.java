package org.kpigovernor.review;

import java.time.ZoneId;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;

/** Puts an answer of a quarterly review into words. */
public final class AnswerWords {
    private AnswerWords() {}

    /** {@code change, said by manager@example.com on 5 Oct 2026 in the review of Q3 2026: its cases were noise}. */
    public static String of(ReviewAnswer answer, ZoneId zone) {
        var reason = OneLine.of(answer.reason());
        return "%s, said by %s on %s in the review of %s%s"
                .formatted(
                        Spelling.of(answer.answer()),
                        OneLine.of(answer.by()),
                        Days.day(answer.at().atZone(zone).toLocalDate()),
                        Days.quarter(answer.quarter()),
                        reason.isEmpty() ? "" : ": " + reason);
    }
}
