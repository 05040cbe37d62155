package org.kpigovernor.ingest.measurement;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.measurement.QuerySettings.SqlDatabase;
import org.kpigovernor.ingest.measurement.QuerySettings.SqlQuery;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/**
 * The rows of a query of another database. What is asked is {@code {"query", "from", "to", "rows", "seconds"}} below the database's
 * name; what is answered {@code {"rows": [{column: text}]}}, or {@code {"error"}}.
 */
public final class SqlFeed implements Feed {
    static final String SOURCE = "sql";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration GRID = Duration.ofMinutes(1);
    private static final Duration FIRST = Duration.ofDays(28);

    private final String name;
    private final SqlDatabase database;
    private final SqlQuery query;
    private final Supplier<KnownNames> known;
    private final Windows windows;

    /**
     * A query's rows.
     *
     * @param name that of the database
     * @param known the teams and KPIs that rows may be of
     */
    public SqlFeed(String name, SqlDatabase database, SqlQuery query, Supplier<KnownNames> known, Duration backfill) {
        this.name = name;
        this.database = database;
        this.query = query;
        this.known = known;
        this.windows = new Windows(backfill, GRID, FIRST, query.late());
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String name() {
        return name + " " + query.name();
    }

    @Override
    public Ask ask(State state, Instant now) {
        var window = windows.window(state, now);
        var body = JSON.createObjectNode()
                .put("query", query.query())
                .put("from", window.from().toString())
                .put("to", window.to().toString())
                .put("rows", database.mostRows() + 1)
                .put("seconds", database.timeOut().toSeconds());
        return Ask.post("/" + name, body.toString()).taking(400);
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        var said = answer.object();
        if (!answer.isSuccess()) {
            throw new Stuck(said.text("error"));
        }
        var rows = said.list("rows");
        if (rows.size() > database.mostRows()) {
            return windows.halved(
                    state,
                    now,
                    "gives more than " + database.mostRows()
                            + " rows for a minute: aggregate them, or raise `most-rows`");
        }
        return windows.taken(state, now, deliveries(rows, now), rows.size() < database.mostRows() / 4);
    }

    private List<Delivery> deliveries(List<Json> rows, Instant now) {
        var check = new RowCheck(known.get());
        var records = new ArrayList<Delivery>();
        for (var row : rows) {
            var texts = texts(row);
            if (check.known().teams().containsKey(texts.team())
                    && !texts.value().isEmpty()) {
                records.add(delivery(check.check(texts), records.size() + 1, now));
            }
        }
        return records;
    }

    private static Delivery delivery(RowResult result, int number, Instant now) {
        if (result instanceof RowResult.Good good) {
            return good.measurement().delivery(now);
        }
        var first = ((RowResult.Bad) result).mistakes().get(0);
        throw new Stuck("gives a row that is no measurement, number " + number + " of those of known teams: "
                + first.what() + (first.hint().isEmpty() ? "" : " — " + first.hint()));
    }

    private RowCheck.Texts texts(Json row) {
        return new RowCheck.Texts(
                team(row),
                query.kpi() == null ? cell(row, "kpi") : query.kpi(),
                at(cell(row, "at"), database.zone()),
                cell(row, "value"),
                cell(row, "n"));
    }

    /** One that there isn't for a row of nobody's that is governed here. */
    private String team(Json row) {
        if (query.team() != null) {
            return query.team();
        }
        var said = cell(row, "team");
        return query.teams().isEmpty() ? said : query.teams().getOrDefault(said, "");
    }

    private static String cell(Json row, String column) {
        @Nullable String text = row.textOrNull(column);
        return text == null ? "" : text.strip();
    }

    private static String at(String text, ZoneId zone) {
        try {
            return text.indexOf('T') < 0
                    ? text
                    : LocalDateTime.parse(text).atZone(zone).toInstant().toString();
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
