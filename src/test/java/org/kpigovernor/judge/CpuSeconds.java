package org.kpigovernor.judge;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Rates by the processor's time of all Java threads, since a judgement runs in a thread of its own. What the machine spends on compiling
 * and on collecting garbage isn't in it.
 */
final class CpuSeconds {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static volatile int blackHole;

    private CpuSeconds() {}

    /** How many of {@code each} are done a CPU second, the best of three measurements after as long a warm-up. */
    static double rate(int threads, double seconds, int each, IntSupplier work) {
        once(threads, seconds, each, work);
        return IntStream.range(0, 3)
                .mapToDouble(time -> once(threads, seconds / 3, each, work))
                .max()
                .orElseThrow();
    }

    private static double once(int threads, double seconds, int each, IntSupplier work) {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        var rounds = new AtomicLong();
        var own = new AtomicLong();
        long before = ofLivingThreads();
        var all = IntStream.range(0, threads)
                .mapToObj(number -> new Thread(() -> {
                    while (System.nanoTime() < until) {
                        blackHole = work.getAsInt();
                        rounds.incrementAndGet();
                    }
                    own.addAndGet(THREADS.getCurrentThreadCpuTime());
                }))
                .toList();
        all.forEach(Thread::start);
        all.forEach(CpuSeconds::join);
        return rounds.get() * each * 1e9 / (own.get() + ofLivingThreads() - before);
    }

    private static long ofLivingThreads() {
        return Arrays.stream(THREADS.getAllThreadIds())
                .map(THREADS::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
