package org.kpigovernor.notify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Verdict;

/** Writes the mail that tells a person of cases. */
public interface CaseComposer {
    /**
     * One mail to one recipient about one team, with all that a round has to tell that person.
     *
     * @param key the notice's unique key
     */
    Notice compose(String key, List<News> news, Team team, String recipient, Instant asOf);

    /** What is told of a case; the verdict is the one that the news rests on, with its evidence; the notes say how the news come, a sentence each. */
    record News(Case subject, Kind kind, int step, @Nullable Verdict verdict, List<String> notes) {
        /** News that come as they usually do. */
        public News(Case subject, Kind kind, int step, @Nullable Verdict verdict) {
            this(subject, kind, step, verdict, List.of());
        }
    }

    /** Why a person hears of a case now. */
    enum Kind {
        OPENED,
        WORSENED,
        UNANSWERED,
        RESOLVED
    }
}
