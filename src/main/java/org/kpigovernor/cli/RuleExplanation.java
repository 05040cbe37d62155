package org.kpigovernor.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.RuleRecord;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.notify.PrecisionWords;
import org.kpigovernor.notify.wording.Days;

/** Says in words what rules look at, why they are there, and how good they are. */
final class RuleExplanation {
    private static final int LATEST = 8;

    /** The columns of thresholds.csv that the fields of a series hold. */
    private static final Map<String, String> COLUMNS = columns();

    private final Rooms rooms;
    private final WrappedLines lines;

    RuleExplanation(Rooms rooms, WrappedLines lines) {
        this.rooms = rooms;
        this.lines = lines;
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("watchNeeded", "watch weeks");
        columns.put("watchWeeks", "watch line");
        columns.put("farWeeks", "far line");
        columns.put("fastFarWeeks", "fast window");
        columns.put("fastNeeded", "fast weeks");
        columns.put("actFarNeeded", "act far weeks");
        columns.put("actOpenNeeded", "act open weeks");
        columns.put("actLevel", "act level");
        columns.put("trend", "watch weeks, fast weeks");
        columns.put("better", "watch weeks, fast weeks");
        columns.put("limit", "limit");
        columns.put("limitBroken", "limit, limit weeks");
        return columns;
    }

    /** Those that look at one KPI, the ones that judge its weeks in full. */
    void thatLookAt(KpiDefinition kpi) {
        var known = rooms.catalogue().kpis().stream().map(KpiDefinition::id).collect(Collectors.toSet());
        var rules = rooms.rules().stream()
                .filter(rule -> rooms.reach(rule).looksAt(kpi.id(), known))
                .collect(Collectors.partitioningBy(rule -> rooms.reach(rule).judgesWeeks()));
        lines.blank();
        lines.line("Rules that judge its weeks");
        Objects.requireNonNull(rules.get(true)).forEach(this::brief);
        var others = Objects.requireNonNull(rules.get(false));
        if (!others.isEmpty()) {
            lines.blank();
            lines.line("Rules that look at how it is governed");
        }
        others.forEach(rule -> lines.line("  %-24s %s (%s, %s)", rule.id(), rule.name(), stage(rule), rule.owner()));
    }

    private void brief(RuleCard rule) {
        lines.line("  %s: %s (%s, owned by %s)", rule.id(), rule.name(), stage(rule), rule.owner());
        lines.line("    why: %s", rule.why());
        lines.line("    %s; %s:%d", PrecisionWords.of(rooms.precisions().of(rule.id())), rule.file(), rule.line());
    }

    private static String stage(RuleCard rule) {
        return rule.trial() ? "on trial" : "live";
    }

    /** All about one rule. */
    void all(RuleCard rule) {
        lines.line("%s (%s), %s, owned by %s", rule.name(), rule.id(), stage(rule), owner(rule));
        lines.line("  why: %s", rule.why());
        lines.line("  written in %s:%d", rule.file(), rule.line());
        thresholds(rule);
        lines.line("  alerts: %s", PrecisionWords.of(rooms.precisions().of(rule.id())));
        var record = rooms.ruleRecords().all().get(rule.id());
        if (record != null) {
            record(record);
        }
        examples(rule);
        spoken(rule);
        raised(rule);
    }

    private String owner(RuleCard rule) {
        return rooms.ruleOwners().stream()
                .filter(owner -> owner.id().equals(rule.owner()))
                .map(owner -> "%s (%s, %s)".formatted(owner.name(), owner.id(), owner.mail()))
                .findFirst()
                .orElse(rule.owner());
    }

    private void thresholds(RuleCard rule) {
        var words = rooms.reach(rule).words();
        var columns = COLUMNS.entrySet().stream()
                .filter(column -> words.contains(column.getKey()))
                .flatMap(column -> Stream.of(column.getValue().split(", ")))
                .distinct()
                .collect(Collectors.joining(", "));
        lines.line("  looks at %s", rooms.reach(rule).judgesWeeks() ? "the weeks of KPIs" : "how KPIs are governed");
        if (!columns.isEmpty()) {
            lines.line("  by these columns of rules/thresholds/thresholds.csv: %s", columns);
        }
    }

    private void record(RuleRecord record) {
        var spoke = record.spoke();
        lines.line(
                "  in force since %s; %s",
                day(record.since()),
                spoke == null ? "has decided nothing since" : "decided something last on " + day(spoke));
        var failed = record.setAside();
        if (failed != null) {
            lines.line("  set aside on %s: %s", day(failed), record.why());
        }
    }

    private void examples(RuleCard rule) {
        lines.blank();
        lines.line("Cases beside it");
        rooms.reach(rule)
                .examples()
                .forEach(one ->
                        lines.line("  %-7s %s (line %d)", one.fires() ? "fires" : "silent", one.name(), one.line()));
    }

    private void spoken(RuleCard rule) {
        var judgements = rooms.judgements();
        var verdicts = Stream.concat(
                        judgements.verdicts(null, null, null, null).stream(),
                        judgements.trials(null, null, null, null).stream())
                .filter(verdict -> verdict.rule().equals(rule.id()))
                .sorted(Comparator.comparing(
                                (Verdict verdict) -> verdict.period().start())
                        .reversed())
                .limit(LATEST)
                .toList();
        var findings = judgements.standing().stream()
                .filter(one -> one.finding().rule().equals(rule.id()))
                .toList();
        lines.blank();
        lines.line("Last times that it spoke%s", verdicts.isEmpty() && findings.isEmpty() ? ": none is known" : "");
        verdicts.forEach(verdict -> lines.line(
                "  %-20s %s, %s: %s",
                Days.week(verdict.period().start()), verdict.team(), verdict.kpi(), verdict.kind()));
        findings.forEach(one -> lines.line(
                "  since %-14s %s: %s",
                day(one.since()),
                Objects.requireNonNullElse(one.finding().team(), "all teams"),
                one.finding().what()));
    }

    private void raised(RuleCard rule) {
        var cases = rooms.cases().find(null, null, false).stream()
                .filter(one -> one.rule().equals(rule.id()))
                .toList();
        if (cases.isEmpty()) {
            return;
        }
        lines.blank();
        lines.line("Cases that it raised");
        cases.subList(Math.max(0, cases.size() - LATEST), cases.size())
                .forEach(one -> lines.line(
                        "  %-6s %s, %s: %s, %s, opened %s%s",
                        one.id(),
                        one.team(),
                        one.kpi(),
                        Spelling.of(one.kind()),
                        Spelling.of(one.state()),
                        day(one.opened()),
                        KpiHistory.answer(one)));
    }

    /** Rules belong to no team, so their days are those of UTC. */
    private static String day(Instant moment) {
        return Days.day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    static List<String> ids(Rooms rooms) {
        return rooms.rules().stream().map(RuleCard::id).toList();
    }
}
