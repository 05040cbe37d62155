package org.kpigovernor.review.quartz;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs what is due; one run at a time, since each run looks at all schedules. */
@DisallowConcurrentExecution
final class ReviewJob implements Job {
    private final Runnable runDue;

    ReviewJob(Runnable runDue) {
        this.runDue = runDue;
    }

    @Override
    public void execute(JobExecutionContext context) {
        runDue.run();
    }
}
