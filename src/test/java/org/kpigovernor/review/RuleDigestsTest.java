package org.kpigovernor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.RuleOwner;
import org.kpigovernor.judge.RuleRecord;
import org.kpigovernor.judge.RuleRecords;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.notify.MailGallery;
import org.kpigovernor.notify.Payments;

class RuleDigestsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-02T07:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2025-01-06T00:00:00Z");
    private static final RuleOwner LEAD = new RuleOwner("process-lead", "Process lead", "lead@example.com");
    private static final List<RuleCard> RULES = List.of(
            card("fast-change", false, "It has become much worse within weeks", "process-lead"),
            card("no-owner", false, "A KPI has no owner", "process-lead"),
            card("queues-grow", true, "Work piles up before it is slow", "process-lead"),
            card("sustained-trend", false, "It has been worse than usual for weeks", "process-lead"),
            card("velocity-as-target", false, "Velocity is a target", "process-lead"),
            card("act-limit", false, "It breaks an absolute limit", "reliability-lead"));

    private final Payments payments = new Payments();
    private final Map<String, RuleRecord> records = new HashMap<>();

    @Test
    void anOwnerHearsHowTheirRulesDo() {
        raised("fast-change", 2, null);
        for (var answered = 0; answered < 10; answered++) {
            raised("fast-change", 3, answered == 0);
        }
        raised("sustained-trend", 5, true);
        raised("sustained-trend", 5, true);
        raised("sustained-trend", 4, false);
        raised("act-limit", 4, false);
        tried("cycle-time", VerdictKind.INVESTIGATE, LocalDate.of(2026, 10, 12));
        tried("cycle-time", VerdictKind.ACT, LocalDate.of(2026, 10, 19));
        tried("first-review-time", VerdictKind.INVESTIGATE, LocalDate.of(2026, 10, 26));
        tried("review-coverage", VerdictKind.ACT, LocalDate.of(2026, 11, 2));
        payments.kept.verdicts.add(Samples.verdict("first-review-time", VerdictKind.ACT, LocalDate.of(2026, 10, 26)));
        records.put("velocity-as-target", new RuleRecord("velocity-as-target", LONG_AGO, null, null, ""));
        records.put("sustained-trend", new RuleRecord("sustained-trend", LONG_AGO, NOW, null, ""));
        records.put("no-owner", new RuleRecord("no-owner", LONG_AGO, NOW, NOW, "it divided by zero"));
        payments.kept.since = Instant.parse("2026-03-02T00:00:00Z");
        payments.kept.findings.add(new Finding(
                "no-owner", "abc", "payments", null, "A KPI has no owner", "name one", "config/teams.yaml"));
        MailGallery.assertApproved("rules", compose(LEAD, Duration.ZERO).notice());
    }

    @Test
    void aQuietMonthIsAShortMail() {
        payments.kept.since = Instant.parse("2026-03-02T00:00:00Z");
        payments.kept.findings.add(new Finding(
                "no-owner", "abc", "payments", null, "A KPI has no owner", "name one", "config/teams.yaml"));
        var composed = compose(LEAD, Duration.ofHours(30));
        MailGallery.assertApproved("rules-quiet", composed.notice());
        assertThat(composed.quiet()).isTrue();
        assertThat(composed.why())
                .isEqualTo("A quiet month: no case was raised by your 5 rules, and none is to be looked at");
    }

    @Test
    void onlyThoseWhoOwnARuleAreWrittenTo() {
        assertThat(digests().owners()).extracting(RuleOwner::id).containsExactly("process-lead", "reliability-lead");
    }

    @Test
    void aRuleThatWasInForceForLessThanAYearIsNotCalledDead() {
        var lately = NOW.minus(Duration.ofDays(360));
        records.put("velocity-as-target", new RuleRecord("velocity-as-target", lately, null, null, ""));
        assertThat(compose(LEAD, Duration.ZERO).quiet()).isTrue();
        var spoke = NOW.minus(Duration.ofDays(400));
        records.put("velocity-as-target", new RuleRecord("velocity-as-target", LONG_AGO, spoke, null, ""));
        assertThat(compose(LEAD, Duration.ZERO).notice().text()).contains("The last time was 28 Sep 2025.");
    }

    @Test
    void aRuleOnTrialThatSpeaksMakesTheMonthWorthTelling() {
        tried("cycle-time", VerdictKind.INVESTIGATE, LocalDate.of(2026, 9, 28));
        assertThat(compose(LEAD, Duration.ZERO).quiet()).isFalse();
    }

    private ReviewComposer.Composed compose(RuleOwner owner, Duration late) {
        return digests().compose(owner, BERLIN, LocalDate.of(2026, 10, 1), NOW, late);
    }

    private RuleDigests digests() {
        var owners = List.of(
                LEAD,
                new RuleOwner("people-lead", "People lead", "people@example.com"),
                new RuleOwner("reliability-lead", "Reliability lead", "reliability@example.com"));
        return new RuleDigests(
                new DigestPorts(
                        payments.kept,
                        new Records(),
                        payments.kept,
                        () -> new DigestPorts.Book(RULES, owners, payments.kept),
                        () -> Samples.organisation(payments.team)),
                Payments.IDENTITY);
    }

    private void tried(String kpi, VerdictKind kind, LocalDate week) {
        var verdict = Samples.trial(kpi, kind, week);
        payments.kept.trials.add(new Verdict(
                verdict.team(),
                kpi,
                verdict.period(),
                kind,
                "queues-grow",
                "Work piles up before it is slow",
                "abc",
                true,
                verdict.evidence()));
    }

    /** A case that was opened some weeks ago and closed a week later. */
    private void raised(String rule, int weeksAgo, @Nullable Boolean worth) {
        var opened = NOW.minus(Duration.ofDays(7L * weeksAgo));
        payments.kept.cases.add(new Case(
                "C-" + (payments.kept.cases.size() + 1),
                "payments",
                "cycle-time",
                Case.Kind.INVESTIGATION,
                Case.State.RESOLVED,
                Priority.IMPORTANT,
                rule,
                "It is worse",
                LocalDate.of(2026, 9, 28),
                LocalDate.of(2026, 9, 28),
                opened,
                opened.plus(Duration.ofDays(7)),
                null,
                null,
                "",
                null,
                worth));
    }

    private static RuleCard card(String id, boolean trial, String name, String owner) {
        return new RuleCard(id, owner, trial, name, "rules/verdicts/" + id + ".drl", 3, "Why", "See");
    }

    private final class Records implements RuleRecords {
        @Override
        public void note(List<RuleCard> rules, Judgement judgement) {
            throw new UnsupportedOperationException("digests only read");
        }

        @Override
        public Map<String, RuleRecord> all() {
            return records;
        }
    }
}
