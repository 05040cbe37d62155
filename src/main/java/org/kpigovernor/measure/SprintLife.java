package org.kpigovernor.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Sprint;

/** A sprint that was completed. */
record SprintLife(String id, String board, Instant started, Instant completed) {
    /** From all observations, in order; empty until it has both started and been completed. */
    static Optional<SprintLife> of(List<Sprint> observed) {
        var latest = observed.get(observed.size() - 1);
        var started = latest(observed, Sprint::startedAt);
        var completed = latest(observed, Sprint::completedAt);
        return started.isPresent() && completed.isPresent()
                ? Optional.of(new SprintLife(latest.id(), board(observed), started.get(), completed.get()))
                : Optional.empty();
    }

    /** Some deliveries don't tell the board. */
    private static String board(List<Sprint> observed) {
        return observed.stream()
                .map(Sprint::board)
                .filter(board -> !board.isEmpty())
                .reduce((one, later) -> later)
                .orElse("");
    }

    private static Optional<Instant> latest(List<Sprint> observed, Function<Sprint, @Nullable Instant> moment) {
        return observed.stream()
                .flatMap(sprint -> Stream.ofNullable(moment.apply(sprint)))
                .reduce((one, later) -> later);
    }
}
