package org.kpigovernor.app;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.kpigovernor.cases.Reconciler;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.cli.RoundReport;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Judge;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.judge.RuleRecords;
import org.kpigovernor.measure.Measure;
import org.kpigovernor.notify.Escalations;
import org.kpigovernor.notify.RuleNotices;
import org.kpigovernor.notify.SilenceReminders;
import org.kpigovernor.review.OpenAnswers;

/** What happens once everything new was taken in: measure, find signals, judge, reconcile cases, write notices. */
public final class GovernanceRound {
    private final Books books;
    private final Organisation organisation;
    private final Stages stages;

    /** The stages, in their order; finding signals is the first thing that judging does with a series. */
    record Stages(
            Measure measure,
            UnmappedFindings unmapped,
            OpenAnswers answers,
            SilentSources silent,
            Judge judge,
            RuleRecords ruleRecords,
            Reconciler reconciler,
            Escalations escalations,
            SilenceReminders reminders,
            RuleNotices failures) {}

    GovernanceRound(Books books, Organisation organisation, Stages stages) {
        this.books = books;
        this.organisation = organisation;
        this.stages = stages;
    }

    /** Governs the last complete week of every team, as of that moment; doing it again changes nothing. */
    public RoundReport run(Instant asOf) {
        return run(asOf, false);
    }

    /** As {@link #run}, for a moment that has long passed: notices are written down, and not sent. */
    RoundReport runAsHistory(Instant asOf) {
        return run(asOf, true);
    }

    /** One book from the beginning to the end, whatever becomes active meanwhile. */
    private synchronized RoundReport run(Instant asOf, boolean history) {
        try (var loan = books.borrow()) {
            return run(loan.book(), asOf, history);
        }
    }

    private RoundReport run(RuleBook book, Instant asOf, boolean history) {
        var measured = stages.measure().refresh(book.catalogue(), organisation, asOf);
        var judgement = stages.judge().judge(book, organisation, asOf, besidesRules(book, asOf));
        stages.ruleRecords().note(book.rules(), judgement);
        var changes = stages.reconciler().reconcile(judgement, organisation, asOf);
        var notices = stages.escalations().write(organisation, asOf, history);
        var reminders = history ? 0 : stages.reminders().write(organisation, asOf);
        var failures = history ? 0 : stages.failures().setAside(book, judgement, asOf);
        return new RoundReport(measured, judgement, changes.size(), notices + reminders + failures);
    }

    private List<Finding> besidesRules(RuleBook book, Instant asOf) {
        return Stream.of(
                        stages.unmapped().find(book),
                        stages.answers().find(book.catalogue(), book.hash(), asOf),
                        stages.silent().find(book, asOf))
                .flatMap(List::stream)
                .toList();
    }
}
