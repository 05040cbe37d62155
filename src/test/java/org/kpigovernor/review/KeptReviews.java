package org.kpigovernor.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.Initiatives;
import org.kpigovernor.notify.Notes;
import org.kpigovernor.notify.Payments;

/** What reviews read, kept in memory. */
public final class KeptReviews implements ReviewAnswers, Notes {
    final List<ReviewAnswer> answers = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();

    public static ReviewPorts ports(Payments payments) {
        return new KeptReviews().over(payments);
    }

    ReviewPorts over(Payments payments) {
        var kept = payments.kept;
        var initiatives = new Initiatives(kept, () -> kept, kept.initiatives);
        return new ReviewPorts(kept, kept, kept, initiatives, this, this, () -> kept);
    }

    @Override
    public void add(ReviewAnswer answer) {
        answers.add(answer);
    }

    @Override
    public List<ReviewAnswer> find(@Nullable String team, @Nullable String kpi) {
        return answers.stream()
                .filter(answer ->
                        (team == null || team.equals(answer.team())) && (kpi == null || kpi.equals(answer.kpi())))
                .toList();
    }

    @Override
    public List<Note> about(String team, String kpi, java.time.LocalDate from, java.time.LocalDate to) {
        return notes;
    }
}
