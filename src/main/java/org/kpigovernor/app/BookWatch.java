package org.kpigovernor.app;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kpigovernor.workbench.FolderLook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices, within seconds, that the rules folder changed or that another process made another book the active one. */
final class BookWatch implements AutoCloseable {
    /** The name of the thread that looks. */
    static final String JOB = "rule-books";

    private static final Logger LOG = LoggerFactory.getLogger(BookWatch.class);
    private static final long LOOK_EVERY_MILLIS = 2_000;

    private final BookKeeper keeper;
    private final Path folder;
    private final BookKeeper.Complaints complaints;
    private final Thread thread = new Thread(this::run, JOB);
    private FolderLook taken;
    private FolderLook before;
    private boolean failing;
    private final CountDownLatch stop = new CountDownLatch(1);

    /** What the folder holds now is taken for known. */
    BookWatch(BookKeeper keeper, Path folder, BookKeeper.Complaints complaints) {
        this.keeper = keeper;
        this.folder = folder;
        this.complaints = complaints;
        this.taken = FolderLook.at(folder);
        this.before = taken;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Looks once. A changed folder is taken when it looks the same twice: whoever edits has come to an end. */
    void look() {
        keeper.lookAtDatabase(complaints);
        var now = FolderLook.at(folder);
        if (now.equals(before) && !now.equals(taken)) {
            taken = now;
            keeper.lookAtChangedFolder(complaints);
        }
        before = now;
    }

    private void run() {
        try {
            while (!stop.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                lookSafely();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookSafely() {
        try {
            look();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("The rules can't be looked at; the active book goes on, and this is tried again", e);
            }
            failing = true;
        }
    }

    /** Lets it come to an end: a thread that is interrupted while it writes closes the embedded database's file. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
