package org.kpigovernor.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sprint as one delivery showed it.
 *
 * @param board the board's id, which tells whose sprint it is
 * @param startedAt when it really started, once it has
 * @param completedAt when it was really completed, once it was
 */
public record Sprint(
        String source,
        String board,
        String id,
        String name,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Instant observedAt)
        implements Event {}
