package org.kpigovernor.app;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.notify.RuleNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of rules that can't be used: each distinct state of them once in the log, and once to the process lead. */
final class RuleComplaints implements BookKeeper.Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(RuleComplaints.class);

    private final RuleNotices notices;
    private final Clock clock;
    private final Runnable written;
    private final Set<List<Problem>> logged = new HashSet<>();

    /** @param written called when there is a notice to send */
    RuleComplaints(RuleNotices notices, Clock clock, Runnable written) {
        this.notices = notices;
        this.clock = clock;
        this.written = written;
    }

    @Override
    public synchronized void tell(RuleBook active, List<Problem> problems) {
        if (logged.add(problems)) {
            LOG.warn(
                    "The rules can't be used, rule book {} goes on:\n{}",
                    active.hash(),
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        if (notices.problems(active, problems, clock.instant())) {
            written.run();
        }
    }
}
