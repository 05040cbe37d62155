package org.kpigovernor.judge;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Rates by the processor's time: of all Java threads, since a judgement runs in a thread of its own, and of the whole process.
 */
final class CpuSeconds {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static volatile int blackHole;

    private CpuSeconds() {}

    /**
     * How many are done a CPU second.
     *
     * @param threads of all Java threads
     * @param process of the whole process, with what it spends on compiling and on collecting garbage
     */
    record Rate(double threads, double process) {
        @Override
        public String toString() {
            return "%,.0f (whole process %,.0f)".formatted(threads, process);
        }
    }

    /**
     * How many of {@code each} are done a CPU second, the best of three measurements after as long a warm-up. Its length is in CPU seconds a
     * thread, so that a busy machine makes it longer and no colder.
     */
    static Rate rate(int threads, double seconds, int each, IntSupplier work) {
        once(threads, seconds, each, work);
        return IntStream.range(0, 3)
                .mapToObj(time -> once(threads, seconds / 3, each, work))
                .max(Comparator.comparing(Rate::threads))
                .orElseThrow();
    }

    private static Rate once(int threads, double seconds, int each, IntSupplier work) {
        var rounds = new AtomicLong();
        var own = new AtomicLong();
        long before = ofLivingThreads();
        long processBefore = PROCESS.getProcessCpuTime();
        var all = IntStream.range(0, threads)
                .mapToObj(number -> new Thread(() -> {
                    while (ofLivingThreads() - before < threads * seconds * 1e9) {
                        blackHole = work.getAsInt();
                        rounds.incrementAndGet();
                    }
                    own.addAndGet(THREADS.getCurrentThreadCpuTime());
                }))
                .toList();
        all.forEach(Thread::start);
        all.forEach(CpuSeconds::join);
        long process = PROCESS.getProcessCpuTime() - processBefore;
        double done = rounds.get() * each * 1e9;
        return new Rate(done / (own.get() + ofLivingThreads() - before), done / process);
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
