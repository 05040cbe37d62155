package org.kpigovernor.judge.engine;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs things in threads that can be left behind. A thread can't be stopped from outside; it is asked to by an interrupt, which the facts
 * and the vocabulary heed, and whatever it does after that counts no more.
 */
final class Watched {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "judging");
        thread.setDaemon(true);
        return thread;
    });

    private Watched() {}

    /** What the work returns or throws; a {@link TimeoutException} if it takes longer than it may. */
    static <T> T call(Callable<T> work, Duration deadline) throws TimeoutException {
        var running = THREADS.submit(work);
        try {
            return running.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            running.cancel(true);
            throw late;
        } catch (InterruptedException stopped) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while rules were run");
        } catch (ExecutionException failed) {
            throw unwrapped(Objects.requireNonNull(failed.getCause(), "what failed has a cause"));
        }
    }

    private static RuntimeException unwrapped(Throwable thrown) {
        if (thrown instanceof RuntimeException known) {
            return known;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(thrown);
    }
}
