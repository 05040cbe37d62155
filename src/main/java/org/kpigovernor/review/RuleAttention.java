package org.kpigovernor.review;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.RuleRecord;
import org.kpigovernor.notify.PrecisionWords;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.review.ReviewPack.Entry;

/** Which rules need their owner, and what to do about each: those that failed, those that cry wolf, those that never speak. */
final class RuleAttention {
    private static final Period LONG = Period.ofYears(1);

    private final DigestFacts facts;

    private RuleAttention(DigestFacts facts) {
        this.facts = facts;
    }

    static List<Entry> of(DigestFacts facts) {
        var attention = new RuleAttention(facts);
        return facts.rules().stream()
                .flatMap(rule -> attention.of(rule).stream())
                .toList();
    }

    /** The gravest that is to be said of it. */
    private Optional<Entry> of(RuleCard rule) {
        return failed(rule).or(() -> criesWolf(rule)).or(() -> isSilent(rule));
    }

    private Optional<Entry> failed(RuleCard rule) {
        return facts.record(rule)
                .filter(record -> record.setAside() != null)
                .map(record -> entry(
                        rule,
                        "it failed and is set aside",
                        "On %s: %s. The other rules still count; this one says nothing until it is mended."
                                .formatted(day(record.setAside()), OneLine.of(record.why()))));
    }

    private Optional<Entry> criesWolf(RuleCard rule) {
        var precision = facts.precision(rule);
        return precision.isLow()
                ? Optional.of(entry(
                        rule,
                        "most of its alerts weren't worth raising",
                        PrecisionWords.of(precision)
                                + ". Ask for more before it speaks (rules/thresholds/thresholds.csv, or its conditions),"
                                + " or put it on trial while you change it."))
                : Optional.empty();
    }

    /** Only of a rule that had its chance: one that was in force for a year. */
    private Optional<Entry> isSilent(RuleCard rule) {
        var yearAgo = facts.request()
                .asOf()
                .atZone(facts.request().zone())
                .minus(LONG)
                .toInstant();
        return facts.record(rule)
                .filter(record -> !record.since().isAfter(yearAgo))
                .filter(record -> record.spoke() == null || record.spoke().isBefore(yearAgo))
                .map(record -> entry(
                        rule,
                        "it has decided nothing for a year",
                        silence(record)
                                + ". Does it still guard against something? If it doesn't, move it to rules/retired."));
    }

    private String silence(RuleRecord record) {
        return record.spoke() == null
                ? "It never did since it came into force, " + day(record.since())
                : "The last time was " + day(record.spoke());
    }

    private String day(@Nullable Instant moment) {
        return moment == null
                ? ""
                : Days.day(moment.atZone(facts.request().zone()).toLocalDate());
    }

    private static Entry entry(RuleCard rule, String what, String more) {
        return new Entry("Rule " + rule.id() + ": " + what, "%s (%s:%d)".formatted(more, rule.file(), rule.line()), "");
    }
}
