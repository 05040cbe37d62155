package org.kpigovernor.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.cases.ChangedMeanwhile;

/** Keeps cases and their moves; a case and the move that changed it are kept together. */
public final class JdbcCases implements Cases {
    private static final String PREFIX = "C-";

    private static final String INSERT = """
            insert into kpi_case (team, kpi, kind, state, priority, rule, sentence, first_week, last_week, opened, changed,
              worsened, owner, cause, accepted_until, worth_raising, open_key)
            values (:team, :kpi, :kind, :state, :priority, :rule, :sentence, :firstWeek, :lastWeek, :opened, :changed,
              :worsened, :owner, :cause, :acceptedUntil, :worthRaising, :openKey)""";

    private static final String UPDATE = """
            update kpi_case set kind = :kind, state = :state, priority = :priority, rule = :rule, sentence = :sentence,
              last_week = greatest(last_week, :lastWeek), version = version + 1, changed = :changed, worsened = :worsened, owner = :owner, cause = :cause,
              accepted_until = :acceptedUntil, worth_raising = :worthRaising, open_key = :openKey
            where case_number = :number and version = :version""";

    private static final String INSERT_MOVE = """
            insert into case_move (case_number, moved_at, move, moved_by, why) values (:number, :at, :move, :by, :why)""";

    private final Database database;

    public JdbcCases(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Case> find(String id) {
        return database.inTransaction(handle -> handle.createQuery("select * from kpi_case where case_number = :number")
                .bind("number", number(id))
                .map((row, context) -> CaseRow.read(row, PREFIX))
                .findOne());
    }

    @Override
    public List<Case> find(@Nullable String team, @Nullable String kpi, boolean openOnly) {
        var where = new StringBuilder("select * from kpi_case where 1 = 1");
        where.append(team == null ? "" : " and team = :team");
        where.append(kpi == null ? "" : " and kpi = :kpi");
        where.append(openOnly ? " and open_key is not null" : "");
        return database.inTransaction(handle -> {
            var query = handle.createQuery(where + " order by case_number");
            if (team != null) {
                query.bind("team", team);
            }
            if (kpi != null) {
                query.bind("kpi", kpi);
            }
            return query.map((row, context) -> CaseRow.read(row, PREFIX)).list();
        });
    }

    @Override
    public List<CaseMove> moves(String id) {
        return database.inTransaction(
                handle -> handle.createQuery("select * from case_move where case_number = :number order by move_number")
                        .bind("number", number(id))
                        .map((row, context) -> CaseRow.readMove(row, PREFIX))
                        .list());
    }

    @Override
    public Case open(Case opened, CaseMove move) {
        return database.inTransaction(handle -> {
            var number = CaseRow.bind(handle.createUpdate(INSERT), opened)
                    .executeAndReturnGeneratedKeys("case_number")
                    .mapTo(Long.class)
                    .one();
            keep(handle, number, move);
            return handle.createQuery("select * from kpi_case where case_number = :number")
                    .bind("number", number)
                    .map((row, context) -> CaseRow.read(row, PREFIX))
                    .one();
        });
    }

    @Override
    public void change(Case changed, CaseMove move) {
        database.useTransaction(handle -> {
            var update = CaseRow.bind(handle.createUpdate(UPDATE), changed)
                    .bind("number", number(changed.id()))
                    .bind("version", changed.version());
            if (update.execute() != 1) {
                throw isThere(handle, changed.id())
                        ? new ChangedMeanwhile(changed.id())
                        : new IllegalArgumentException("there is no case " + changed.id());
            }
            keep(handle, number(changed.id()), move);
        });
    }

    @Override
    public void hold(String id, LocalDate lastWeek) {
        database.useTransaction(handle -> mustExist(
                id,
                handle.createUpdate("update kpi_case set last_week = :week where case_number = :number")
                        .bind("week", lastWeek)
                        .bind("number", number(id))));
    }

    private static boolean isThere(Handle handle, String id) {
        return handle.createQuery("select count(*) from kpi_case where case_number = :number")
                        .bind("number", number(id))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static void mustExist(String id, Update update) {
        if (update.execute() != 1) {
            throw new IllegalArgumentException("there is no case " + id);
        }
    }

    private static void keep(Handle handle, long number, CaseMove move) {
        handle.createUpdate(INSERT_MOVE)
                .bind("number", number)
                .bind("at", Instants.utc(move.at()))
                .bind("move", move.move())
                .bind("by", move.by())
                .bind("why", move.why())
                .execute();
    }

    /** The number in an id such as {@code C-12}; -1, which no case has, when the text is no id. */
    private static long number(String id) {
        return id.matches(PREFIX + "[0-9]{1,18}") ? Long.parseLong(id.substring(PREFIX.length())) : -1;
    }
}
