package org.kpigovernor.ingest.poll;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kpigovernor.ingest.poll.SourceState.Complaint;
import org.kpigovernor.ingest.poll.SourceState.Word;

/** Tells from the cursors how polling goes. */
public final class SourceStates {
    private final PollSettings settings;
    private final Cursors cursors;
    private final Clock clock;

    SourceStates(PollSettings settings, Cursors cursors, Clock clock) {
        this.settings = settings;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** That of one source, over these of its feeds. */
    SourceState of(String source, Set<String> feeds) {
        var now = clock.instant();
        var all = cursors.of(source).stream()
                .filter(cursor -> feeds.contains(cursor.feed()))
                .toList();
        var pause = cursors.pause(source);
        var complaints = all.stream()
                .filter(cursor -> !cursor.complaint().isEmpty())
                .map(cursor -> new Complaint(cursor.feed(), cursor.complaint(), cursor.failures()))
                .toList();
        return new SourceState(
                source,
                word(all, pause.lasts(now), !complaints.isEmpty()),
                latest(all),
                completeUntil(all),
                all.size(),
                (int) all.stream().filter(cursor -> cursor.isUnderWay(now)).count(),
                share(all),
                pause.lasts(now) ? Optional.of(pause.until()) : Optional.empty(),
                pause.lasts(now) ? pause.why() : "",
                complaints,
                Objects.requireNonNull(settings.sources().get(source)).every());
    }

    private static Word word(List<Cursor> all, boolean paused, boolean complaints) {
        if (complaints) {
            return Word.FAILING;
        }
        if (paused) {
            return Word.WAITING;
        }
        return all.stream().allMatch(Cursor::filled) ? Word.CURRENT : Word.FILLING;
    }

    private static Optional<Instant> latest(List<Cursor> all) {
        return all.stream()
                .flatMap(cursor -> Optional.ofNullable(cursor.succeededAt()).stream())
                .max(Comparator.naturalOrder());
    }

    private static Optional<Instant> completeUntil(List<Cursor> all) {
        var done = all.stream()
                .flatMap(cursor -> Optional.ofNullable(cursor.doneAt()).stream())
                .toList();
        return done.size() < all.size() ? Optional.empty() : done.stream().min(Comparator.naturalOrder());
    }

    private static double share(List<Cursor> all) {
        return all.stream()
                .mapToDouble(cursor -> cursor.filled() ? 1 : cursor.share())
                .average()
                .orElse(1);
    }
}
