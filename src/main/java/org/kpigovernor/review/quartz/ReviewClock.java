package org.kpigovernor.review.quartz;

import java.util.Properties;
import java.util.UUID;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.review.ReviewSettings;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the reviews by Quartz at each time that some schedule names. It only wakes: what is due is computed from the slots that
 * are kept, so a wake too many does nothing, and one that was missed is made up for by the next.
 */
public final class ReviewClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewClock.class);
    private static final JobKey JOB = JobKey.jobKey("reviews");

    /** Picks up slots that a crash left, and times that Quartz leaves out because the clock jumps over them. */
    private static final int SWEEP_MINUTES = 5;

    private final Scheduler scheduler;

    private ReviewClock(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Starts waking; {@code runDue} runs in Quartz's one thread, first at once. */
    public static ReviewClock start(ReviewSettings settings, Organisation organisation, Runnable runDue) {
        try {
            var scheduler = new StdSchedulerFactory(properties()).getScheduler();
            scheduler.setJobFactory((bundle, owner) -> new ReviewJob(() -> runOrLog(runDue)));
            scheduler.addJob(
                    JobBuilder.newJob(ReviewJob.class)
                            .withIdentity(JOB)
                            .storeDurably()
                            .build(),
                    true);
            for (var wake : Wake.of(settings, organisation)) {
                wake.register(scheduler, JOB);
            }
            scheduler.scheduleJob(sweep());
            scheduler.start();
            return new ReviewClock(scheduler);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz doesn't start", e);
        }
    }

    private static void runOrLog(Runnable runDue) {
        try {
            runDue.run();
        } catch (RuntimeException e) {
            LOG.error("reviews that are due couldn't be written; they are tried again in {} minutes", SWEEP_MINUTES, e);
        }
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.put("org.quartz.scheduler.instanceName", "reviews-" + UUID.randomUUID());
        properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.put("org.quartz.threadPool.threadCount", "1");
        properties.put("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.put("org.quartz.threadPool.threadNamePrefix", "reviews");
        properties.put("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return properties;
    }

    private static Trigger sweep() {
        return TriggerBuilder.newTrigger()
                .forJob(JOB)
                .withIdentity("sweep")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(SWEEP_MINUTES)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** Stops waking, and waits for a run that goes on. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz doesn't stop", e);
        }
    }
}
