package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.RuleRecord;
import org.kpigovernor.judge.RuleRecords;
import org.kpigovernor.judge.SetAside;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;

/** Keeps a record for each rule that ever was in force. */
public final class JdbcRuleRecords implements RuleRecords {
    private static final String INSERT = """
            insert into rule_record (rule, known_since, last_spoke, set_aside, set_aside_why)
            values (:rule, :since, :spoke, :setAside, :why)""";

    private final Database database;

    public JdbcRuleRecords(Database database) {
        this.database = database;
    }

    @Override
    public void note(List<RuleCard> rules, Judgement judgement) {
        var spoke = spoke(judgement);
        var failed = judgement.setAside().stream()
                .collect(Collectors.toMap(one -> one.card().id(), SetAside::why, (first, second) -> first));
        database.useTransaction(handle -> {
            var known = all(handle);
            var changed = rules.stream()
                    .map(RuleCard::id)
                    .map(rule -> noted(rule, known.get(rule), spoke.contains(rule), failed.get(rule), judgement.asOf()))
                    .filter(record -> !record.equals(known.get(record.rule())))
                    .toList();
            replace(handle, changed);
        });
    }

    private static Set<String> spoke(Judgement judgement) {
        return Stream.of(
                        Stream.concat(judgement.verdicts().stream(), judgement.trials().stream())
                                .map(Verdict::rule),
                        judgement.findings().stream().map(Finding::rule),
                        judgement.tensions().stream().map(Tension::rule))
                .flatMap(rules -> rules)
                .collect(Collectors.toSet());
    }

    private static RuleRecord noted(
            String rule, @Nullable RuleRecord known, boolean spoke, @Nullable String failed, Instant at) {
        var before = known == null ? new RuleRecord(rule, at, null, null, "") : known;
        var since = before.since().isBefore(at) ? before.since() : at;
        var last = spoke ? later(before.spoke(), at) : before.spoke();
        if (failed != null) {
            return new RuleRecord(rule, since, last, later(before.setAside(), at), failed);
        }
        var still = before.setAside() != null && before.setAside().isAfter(at);
        return new RuleRecord(rule, since, last, still ? before.setAside() : null, still ? before.why() : "");
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static void replace(Handle handle, List<RuleRecord> records) {
        var delete = handle.prepareBatch("delete from rule_record where rule = :rule");
        var insert = handle.prepareBatch(INSERT);
        for (var record : records) {
            delete.bind("rule", record.rule()).add();
            insert.bind("rule", record.rule())
                    .bind("since", Instants.utc(record.since()))
                    .bind("spoke", Instants.utcOrNull(record.spoke()))
                    .bind("setAside", Instants.utcOrNull(record.setAside()))
                    .bind("why", record.why())
                    .add();
        }
        if (!records.isEmpty()) {
            delete.execute();
            insert.execute();
        }
    }

    @Override
    public Map<String, RuleRecord> all() {
        return database.inTransaction(JdbcRuleRecords::all);
    }

    private static Map<String, RuleRecord> all(Handle handle) {
        return handle.createQuery("select * from rule_record").map((row, context) -> read(row)).stream()
                .collect(Collectors.toMap(RuleRecord::rule, Function.identity()));
    }

    private static RuleRecord read(ResultSet row) throws SQLException {
        return new RuleRecord(
                row.getString("rule"),
                Instants.get(row, "known_since"),
                Instants.getOrNull(row, "last_spoke"),
                Instants.getOrNull(row, "set_aside"),
                row.getString("set_aside_why"));
    }
}
