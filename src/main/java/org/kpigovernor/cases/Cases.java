package org.kpigovernor.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases that are kept. */
public interface Cases {
    Optional<Case> find(String id);

    /** Cases in the order of opening; null means any. */
    List<Case> find(@Nullable String team, @Nullable String kpi, boolean openOnly);

    List<CaseMove> moves(String id);

    /** Keeps a new case under the next free id, and the move that made it. Returns it with its id. */
    Case open(Case opened, CaseMove move);

    /**
     * Keeps the changed case and the move that changed it, together, under the next version.
     *
     * @throws ChangedMeanwhile if the kept case has another version than this one was made from
     */
    void change(Case changed, CaseMove move);

    /** Notes that the verdict of a later week still speaks for the case; not a move, since nothing changed for anyone. */
    void hold(String id, LocalDate lastWeek);
}
