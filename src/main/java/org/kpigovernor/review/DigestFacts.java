package org.kpigovernor.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpigovernor.cases.Precisions;
import org.kpigovernor.cases.RulePrecision;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.RuleOwner;
import org.kpigovernor.judge.RuleRecord;
import org.kpigovernor.judge.StandingFinding;
import org.kpigovernor.judge.Verdict;

/**
 * All that a digest of rules is made from, before it is put into words.
 *
 * @param rules the owner's, by id
 * @param records of all rules, by id
 * @param trials what the owner's rules on trial said of the month's weeks
 * @param verdicts what live rules said of these weeks
 * @param findings of the owner's rules, the oldest first
 */
record DigestFacts(
        Request request,
        List<RuleCard> rules,
        Precisions precisions,
        Map<String, RuleRecord> records,
        List<Verdict> trials,
        List<Verdict> verdicts,
        List<StandingFinding> findings) {
    /** Which digest is asked for. */
    record Request(RuleOwner owner, ZoneId zone, LocalDate start, Instant asOf, Duration late) {
        String key() {
            return new ReviewSlot(
                            ReviewKind.RULES,
                            owner.id(),
                            owner.mail(),
                            start,
                            asOf.minus(late),
                            ReviewSlot.State.DUE,
                            null,
                            "")
                    .key();
        }

        /** A week belongs to the month that its Thursday lies in, as in ISO 8601. */
        LocalDate firstMonday() {
            return start.minusDays(3);
        }

        LocalDate lastMonday() {
            return start.plusMonths(1).minusDays(4);
        }

        Instant begins() {
            return start.atStartOfDay(zone).toInstant();
        }
    }

    RulePrecision precision(RuleCard rule) {
        return precisions.of(rule.id());
    }

    /** Rules that raised a case in the last quarter, or one of whose cases ended in it. */
    List<RuleCard> raising() {
        return rules.stream()
                .filter(rule -> precision(rule).raised() + precision(rule).closed() > 0)
                .toList();
    }

    List<RuleCard> onTrial() {
        return rules.stream().filter(RuleCard::trial).toList();
    }

    List<Verdict> trialsOf(RuleCard rule) {
        return trials.stream()
                .filter(verdict -> verdict.rule().equals(rule.id()))
                .toList();
    }

    Optional<RuleRecord> record(RuleCard rule) {
        return Optional.ofNullable(records.get(rule.id()));
    }

    /** Whether a finding began in the month or after it. */
    boolean hasNewFindings() {
        return findings.stream().anyMatch(finding -> !finding.since().isBefore(request.begins()));
    }
}
