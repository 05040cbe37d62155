package org.kpigovernor.judge;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Rates by the processor's time of the whole process, so that nothing is free that a thread of somebody else's does: a judgement runs in a
 * thread of its own, and collecting garbage costs too.
 */
final class CpuSeconds {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static volatile int blackHole;

    private CpuSeconds() {}

    /** How many of {@code each} are done a CPU second, the better of three measurements after as long a warm-up. */
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
        long before = SYSTEM.getProcessCpuTime();
        var all = IntStream.range(0, threads)
                .mapToObj(number -> new Thread(() -> {
                    while (System.nanoTime() < until) {
                        blackHole = work.getAsInt();
                        rounds.incrementAndGet();
                    }
                }))
                .toList();
        all.forEach(Thread::start);
        all.forEach(CpuSeconds::join);
        return rounds.get() * each * 1e9 / (SYSTEM.getProcessCpuTime() - before);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
