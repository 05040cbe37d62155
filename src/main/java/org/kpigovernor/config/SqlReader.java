package org.kpigovernor.config;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.kpigovernor.ingest.measurement.QuerySettings.Login;
import org.kpigovernor.ingest.measurement.QuerySettings.SqlDatabase;
import org.kpigovernor.ingest.measurement.QuerySettings.SqlQuery;
import org.kpigovernor.store.Drivers;

/** Reads the databases that measurements are read from, and their queries. */
record SqlReader(QueryWords words) {
    private static final Pattern READS =
            Pattern.compile("(?is)^(\\s|--[^\\n]*\\n|/\\*.*?\\*/)*(select|with|values)\\b.*");
    private static final Pattern HAS_PASSWORD = Pattern.compile("(?i)(password|pwd)\\s*=|//[^/@]*:[^/@]*@");
    private static final Duration TIME_OUT = Duration.ofSeconds(60);
    private static final Duration LONGEST_TIME_OUT = Duration.ofSeconds(120);
    private static final Duration LATE = Duration.ofDays(2);
    private static final Duration LATEST = Duration.ofDays(366);
    private static final int ROWS = 10_000;
    private static final int MOST_ROWS = 100_000;

    Map<String, SqlDatabase> read(Mapping databases) {
        var all = new LinkedHashMap<String, SqlDatabase>();
        words.each(databases, (name, value) -> all.put(name, database(value)));
        return all;
    }

    private SqlDatabase database(Value value) {
        var entry = value.mapping()
                .only("url", "user", "password", "password-file", "zone", "time-out", "most-rows", "queries");
        QueryWords.needed(value, entry, "url", "write it as jdbc:postgresql://db.example.com/name");
        var password =
                new Secrets(words.folder()).read(entry, "password").stream().findFirst();
        return new SqlDatabase(
                entry.get("url").flatMap(url -> url.as(this::url)).orElse(""),
                new Login(
                        entry.text("user").orElse(""),
                        password.map(String::strip).orElse("")),
                entry.get("zone").flatMap(zone -> zone.as(Texts::zone)).orElse(ZoneOffset.UTC),
                QueryWords.span(entry, "time-out", TIME_OUT, Duration.ofSeconds(1), LONGEST_TIME_OUT),
                entry.get("most-rows").flatMap(rows -> rows.as(SqlReader::rows)).orElse(ROWS),
                queries(value, entry));
    }

    private String url(String text) throws Mistake {
        if (!text.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            throw new Mistake("is not the address of a database", "write it as jdbc:postgresql://db.example.com/name");
        }
        if (HAS_PASSWORD.matcher(text).find()) {
            throw new Mistake("has a password in it", "take it out, and name where it is kept: `password-file: PATH`");
        }
        if (!Drivers.has(words.folder().home().resolve("lib"), text)) {
            throw new Mistake("is of a kind that no driver is there for", "put the driver's jar into the folder lib");
        }
        return text;
    }

    private static int rows(String text) throws Mistake {
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= 10 && Integer.parseInt(text) <= MOST_ROWS) {
            return Integer.parseInt(text);
        }
        throw new Mistake("`" + text + "` is out of range", "a whole number from 10 to " + MOST_ROWS);
    }

    private List<SqlQuery> queries(Value value, Mapping entry) {
        var all = new ArrayList<SqlQuery>();
        words.each(entry.mapping("queries"), (name, query) -> all.add(query(name, query)));
        if (all.isEmpty()) {
            value.wrong("`" + value.name() + "` has no `queries`", "add some, or take the database out");
        }
        return all;
    }

    private SqlQuery query(String name, Value value) {
        var entry = value.mapping().only("query", "kpi", "team", "teams", "late");
        QueryWords.needed(
                value, entry, "query", "such as: select team, kpi, at, value from t where at >= :#from and at < :#to");
        return new SqlQuery(
                name,
                entry.get("query").flatMap(text -> text.as(SqlReader::sql)).orElse(""),
                words.kpi(entry).orElse(null),
                words.team(entry).orElse(null),
                words.teams(entry),
                QueryWords.span(entry, "late", LATE, Duration.ofMinutes(10), LATEST));
    }

    private static String sql(String text) throws Mistake {
        if (!READS.matcher(text).matches()) {
            throw new Mistake("does something else than reading", "begin it with select or with");
        }
        for (var bound : List.of(":#from", ":#to")) {
            if (!Pattern.compile(bound + "\\b").matcher(text).find()) {
                throw new Mistake(
                        "has no " + bound,
                        "bound it: `where at >= :#from and at < :#to`, so that it is read window by window");
            }
        }
        return text;
    }
}
