package org.kpigovernor.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.kpigovernor.cases.CaseMoves;
import org.kpigovernor.judge.Practice;
import org.kpigovernor.judge.Practice.Signals;
import org.kpigovernor.judge.Practice.Subject;
import org.kpigovernor.judge.Practices;

/** Reads what people did about their KPIs from the reviews, cases and notes that are kept. */
public final class JdbcPractices implements Practices {
    private static final String REVIEWED =
            "select team, min(done_at) as first_done from review_slot where state = 'SENT' and done_at <= :to group by team";

    private static final String SIGNALS = """
            select team, kpi, count(*) as number, min(opened) as first_opened from kpi_case
            where opened > :from and opened <= :to group by team, kpi""";

    private static final String MOVES = """
            select c.team, c.kpi, count(*) as number from case_move m join kpi_case c on c.case_number = m.case_number
            where m.moved_at > :from and m.moved_at <= :to and m.moved_by <> :governor group by c.team, c.kpi""";

    private static final String NOTES = """
            select team, kpi, count(*) as number from annotation
            where noted_on > :first and noted_on <= :last group by team, kpi""";

    private static final String KEPT = """
            select team, kpi, max(answered_at) as last_kept from review_answer
            where answer = 'KEEP' and answered_at <= :to group by team, kpi""";

    private final Database database;

    public JdbcPractices(Database database) {
        this.database = database;
    }

    @Override
    public Practice before(Instant asOf) {
        var from = asOf.minus(Duration.ofDays(7L * Practice.WEEKS));
        return database.inTransaction(handle -> {
            var answers =
                    new HashMap<>(answers(between(handle, MOVES, from, asOf).bind("governor", CaseMoves.GOVERNOR)));
            answers(handle.createQuery(NOTES).bind("first", day(from)).bind("last", day(asOf)))
                    .forEach((subject, number) -> answers.merge(subject, number, Integer::sum));
            return new Practice(
                    asOf, reviewedSince(handle, asOf), signals(handle, from, asOf), answers, kept(handle, asOf));
        });
    }

    private static Map<String, Instant> reviewedSince(Handle handle, Instant to) {
        return handle
                .createQuery(REVIEWED)
                .bind("to", Instants.utc(to))
                .map((row, context) -> Map.entry(row.getString("team"), Instants.get(row, "first_done")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<Subject, Signals> signals(Handle handle, Instant from, Instant to) {
        return between(handle, SIGNALS, from, to)
                .map((row, context) -> Map.entry(
                        new Subject(row.getString("team"), row.getString("kpi")),
                        new Signals(row.getInt("number"), Instants.get(row, "first_opened"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<Subject, LocalDate> kept(Handle handle, Instant to) {
        return handle
                .createQuery(KEPT)
                .bind("to", Instants.utc(to))
                .map((row, context) -> Map.entry(
                        new Subject(row.getString("team"), row.getString("kpi")), day(Instants.get(row, "last_kept"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<Subject, Integer> answers(Query query) {
        return query
                .map((row, context) ->
                        Map.entry(new Subject(row.getString("team"), row.getString("kpi")), row.getInt("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Query between(Handle handle, String sql, Instant from, Instant to) {
        return handle.createQuery(sql).bind("from", Instants.utc(from)).bind("to", Instants.utc(to));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
