package org.kpigovernor.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.kpigovernor.judge.files.FolderFiles;

/**
 * The folder {@code rules} of a home. It is never written file by file: a complete copy takes its place, and what a crash interrupts is
 * brought to its end by whoever comes next.
 */
public final class HomeFolder {
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path home;
    private final Path rules;
    private final Path staging;
    private final Path ready;
    private final Path old;

    public HomeFolder(Path home) {
        this.home = home;
        this.rules = home.resolve("rules");
        this.staging = home.resolve(".rules.staging");
        this.ready = home.resolve(".rules.ready");
        this.old = home.resolve(".rules.old");
    }

    public Path path() {
        return rules;
    }

    /** Whether it is this folder. */
    public boolean is(Path folder) {
        return folder.toAbsolutePath().normalize().equals(rules.toAbsolutePath().normalize());
    }

    /** Ends what a crash interrupted: the copy takes the folder's place if it was complete, and goes away if not. */
    public void recover() {
        if (Files.exists(staging) || Files.exists(ready) || Files.exists(old)) {
            alone(() -> {
                delete(staging);
                swap();
                return true;
            });
        }
    }

    /**
     * Makes the folder hold exactly these files. What isn't part of a book, such as a file whose name begins with a dot, stays.
     *
     * @param step is run when the copy is complete and before it takes the folder's place; when it fails, nothing happened
     */
    public void replace(FolderFiles files, Runnable step) {
        alone(() -> {
            delete(staging);
            write(files, staging);
            copyRest();
            step.run();
            Files.move(staging, ready);
            swap();
            return true;
        });
    }

    /** Copies the folder as it is, to be found again. */
    public void keep(Path copy) {
        alone(() -> {
            if (Files.isDirectory(rules) && !Files.exists(copy)) {
                copy(rules, copy, path -> true);
            }
            return true;
        });
    }

    private void swap() throws IOException {
        if (Files.exists(ready)) {
            if (Files.exists(rules)) {
                delete(old);
                Files.move(rules, old);
            }
            Files.move(ready, rules);
        } else if (Files.exists(old) && !Files.exists(rules)) {
            Files.move(old, rules);
        }
        delete(old);
    }

    private static void write(FolderFiles files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files.contents().entrySet()) {
            var target = folder.resolve(file.getKey()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException(file.getKey() + " leads out of the folder");
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private void copyRest() throws IOException {
        if (Files.isDirectory(rules)) {
            copy(rules, staging, path -> !FolderFiles.isPart(path));
        }
    }

    private interface Wanted {
        boolean is(String path);
    }

    private static void copy(Path from, Path to, Wanted wanted) throws IOException {
        for (var path : below(from)) {
            var relative = FolderFiles.relative(from, path);
            if (!Files.isDirectory(path) && wanted.is(relative)) {
                var target = to.resolve(relative);
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (var path :
                    below(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.toList();
        }
    }

    /** One thread of one process at a time. */
    private void alone(Callable<Boolean> work) {
        synchronized (ONE_AT_A_TIME) {
            var lock = home.resolve("data").resolve("rules.lock");
            try {
                Files.createDirectories(lock.getParent());
                try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var held = channel.lock()) {
                    if (held.isValid()) {
                        work.call();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The folder " + rules + " can't be replaced", e);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
