package org.kpigovernor.app;

import java.time.Clock;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcAnnotations;
import org.kpigovernor.store.JdbcBookShelf;
import org.kpigovernor.store.JdbcCases;
import org.kpigovernor.store.JdbcCursors;
import org.kpigovernor.store.JdbcEvents;
import org.kpigovernor.store.JdbcHandledMails;
import org.kpigovernor.store.JdbcHeldNews;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.JdbcJudgements;
import org.kpigovernor.store.JdbcMeasureStore;
import org.kpigovernor.store.JdbcOutbox;
import org.kpigovernor.store.JdbcPastReadings;
import org.kpigovernor.store.JdbcPractices;
import org.kpigovernor.store.JdbcReadings;
import org.kpigovernor.store.JdbcReviewAnswers;
import org.kpigovernor.store.JdbcReviewSlots;
import org.kpigovernor.store.JdbcRuleRecords;
import org.kpigovernor.store.JdbcSilences;
import org.kpigovernor.store.JdbcSuppressions;

/** Everything that is kept, over one database. */
record Stores(
        Database database,
        JdbcInbox inbox,
        JdbcCursors cursors,
        JdbcEvents events,
        JdbcMeasureStore measure,
        JdbcReadings readings,
        JdbcJudgements judgements,
        JdbcRuleRecords ruleRecords,
        JdbcCases cases,
        JdbcOutbox outbox,
        JdbcHandledMails handledMails,
        JdbcHeldNews heldNews,
        JdbcSilences silences,
        JdbcReviewSlots slots,
        JdbcReviewAnswers answers,
        JdbcAnnotations annotations,
        JdbcPractices practices,
        JdbcBookShelf shelf,
        JdbcPastReadings pastReadings,
        JdbcSuppressions suppressions)
        implements AutoCloseable {

    static Stores over(Database database, Clock clock) {
        return new Stores(
                database,
                new JdbcInbox(database, clock),
                new JdbcCursors(database),
                new JdbcEvents(database),
                new JdbcMeasureStore(database),
                new JdbcReadings(database),
                new JdbcJudgements(database),
                new JdbcRuleRecords(database),
                new JdbcCases(database),
                new JdbcOutbox(database),
                new JdbcHandledMails(database),
                new JdbcHeldNews(database),
                new JdbcSilences(database),
                new JdbcReviewSlots(database),
                new JdbcReviewAnswers(database),
                new JdbcAnnotations(database),
                new JdbcPractices(database),
                new JdbcBookShelf(database),
                new JdbcPastReadings(database),
                new JdbcSuppressions(database));
    }

    @Override
    public void close() {
        database.close();
    }
}
