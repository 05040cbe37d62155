package org.kpigovernor.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.files.FolderFiles;

/** Makes a kept book the active one, and the home folder hold its files; what was never published there is kept elsewhere first. */
record ActiveFolder(Workbench.Parts parts, Clock clock) {
    private static final DateTimeFormatter KEPT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    Published activate(String hash, FolderFiles files, Signed by, Activation.Kind kind, @Nullable String backtest) {
        var notes = new ArrayList<String>();
        var made = new ArrayList<Activation>();
        var now = clock.instant();
        Runnable activate = () -> made.add(parts.shelf().activate(hash, now, by, kind));
        if (holds(files)) {
            activate.run();
        } else {
            keepWhatIsThere(now).ifPresent(notes::add);
            parts.home().replace(files, activate);
        }
        parts.history()
                .commit(parts.home().path(), by, body(hash, backtest), now)
                .ifPresent(notes::add);
        return new Published(made.get(0), backtest, notes);
    }

    private static String body(String hash, @Nullable String backtest) {
        var book = "Rule book: " + hash;
        return backtest == null
                ? book
                : book + "\nBacktest: " + backtest.lines().findFirst().orElse("");
    }

    /** Whether the home folder holds the very same bytes. */
    private boolean holds(FolderFiles files) {
        try {
            var there = FolderFiles.read(parts.home().path());
            return there.unreadable().isEmpty()
                    && there.contents().keySet().equals(files.contents().keySet())
                    && there.contents().entrySet().stream()
                            .allMatch(file -> Arrays.equals(
                                    file.getValue(), files.contents().get(file.getKey())));
        } catch (ProblemsException noFolder) {
            return false;
        }
    }

    private Optional<String> keepWhatIsThere(Instant now) {
        try {
            var hash = FolderFiles.read(parts.home().path()).folder().hash();
            if (parts.shelf().find(hash).isPresent()) {
                return Optional.empty();
            }
        } catch (ProblemsException noFolder) {
            return Optional.empty();
        }
        var copy = parts.data().resolve("rules-kept").resolve(KEPT.format(now));
        parts.home().keep(copy);
        return Optional.of("the folder held changes that were never published: they are kept in " + copy);
    }
}
