package org.kpigovernor.notify;

import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.EscalationSettings;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Team;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what people are due to hear of cases: all news of one team for one recipient is one notice, and each piece is told once,
 * however often a round repeats or where it crashed, because what is told is kept together with the notice.
 */
public final class Escalations {
    private static final Logger LOG = LoggerFactory.getLogger(Escalations.class);

    /** How long a resolved case is looked at: a recovery that couldn't be told by then is no news any more. */
    private static final Duration RECOVERY_IS_NEWS = Duration.ofDays(14);

    private final EscalationPorts ports;
    private final CaseComposer composer;
    private final EscalationSettings settings;

    public Escalations(EscalationPorts ports, CaseComposer composer, EscalationSettings settings) {
        this.ports = ports;
        this.composer = composer;
        this.settings = settings;
    }

    /**
     * Writes every notice that is due at the instant.
     *
     * @param history whether the round governs the past: then notices are kept and shown, and never sent
     * @return how many notices were written
     */
    public int write(Organisation organisation, Instant asOf, boolean history) {
        return organisation.teams().stream()
                .mapToInt(team -> write(organisation, team, asOf, history))
                .sum();
    }

    /** Who would be told what of the case, and when, as it looks from that instant; sends and keeps nothing. */
    public Preview preview(Case subject, Organisation organisation, Team team, Instant asOf) {
        var outlook = new Outlook(ports, settings, organisation, team, asOf);
        return Preview.of(outlook.story(subject), outlook.plan(subject), settings.steps(subject), asOf);
    }

    private int write(Organisation organisation, Team team, Instant asOf, boolean history) {
        var outlook = new Outlook(ports, settings, organisation, team, asOf);
        var plans = outlook.cases().stream()
                .filter(subject -> isLookedAt(subject, asOf))
                .map(outlook::plan)
                .toList();
        var untold = plans.stream()
                .flatMap(plan -> plan.news().stream())
                .filter(news -> !outlook.isTold(news))
                .toList();
        untold.forEach(news -> news.heldBack(asOf).ifPresent(hold -> hold(news, hold, asOf)));
        plans.forEach(plan -> plan.passed().forEach(passed -> pass(passed, asOf)));
        var written = 0;
        for (var mail : byRecipient(untold, asOf).entrySet()) {
            var letter = new Letter(team, mail.getKey(), mail.getValue(), asOf);
            written += write(letter, new CaseNotes(ports, untold, asOf), history) ? 1 : 0;
        }
        return written;
    }

    private static boolean isLookedAt(Case subject, Instant asOf) {
        return subject.isOpen()
                || !(subject.changed().isAfter(asOf) || subject.changed().isBefore(asOf.minus(RECOVERY_IS_NEWS)));
    }

    private void hold(DueNews news, Hold hold, Instant asOf) {
        ports.heldNews()
                .hold(new HeldNews.Held(
                        news.key(), news.subject().id(), news.recipient(), hold.kind(), hold.by(), hold.why(), asOf));
    }

    private void pass(Plan.Passed passed, Instant asOf) {
        if (!passed.at().isAfter(asOf)) {
            var first = passed.away().get(0).absent().mail();
            var caseId = passed.key().substring(0, passed.key().indexOf('/'));
            ports.heldNews()
                    .hold(new HeldNews.Held(
                            passed.key(), caseId, first, Hold.Kind.ABSENCE, first, passed.words(), asOf));
        }
    }

    private static Map<String, List<DueNews>> byRecipient(List<DueNews> untold, Instant asOf) {
        var mails = new TreeMap<String, List<DueNews>>();
        untold.stream()
                .filter(news -> news.isDue(asOf))
                .forEach(news -> mails.computeIfAbsent(news.recipient(), to -> new ArrayList<>())
                        .add(news));
        return mails;
    }

    /** What one person is told of one team. */
    private record Letter(Team team, String recipient, List<DueNews> news, Instant asOf) {
        /** The same news make the same key, whenever they are told. */
        String key() {
            var keys = news.stream().map(DueNews::key).sorted().toList().toString();
            return "cases/" + team.id() + "/" + recipient + "/"
                    + UUID.nameUUIDFromBytes(keys.getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean write(Letter letter, CaseNotes notes, boolean history) {
        var keys = letter.news().stream().map(DueNews::key).collect(toSet());
        return compose(letter, notes)
                .map(notice -> history
                        ? ports.toldNews().writeUnsent(notice, keys, "history, governed afterwards")
                        : ports.toldNews().write(notice, keys))
                .orElse(false);
    }

    /** A mail that can't be composed keeps no other from being written; its news is tried again in the next round. */
    private Optional<Notice> compose(Letter letter, CaseNotes notes) {
        try {
            return Optional.of(composer.compose(
                    letter.key(), notes.news(letter.news()), letter.team(), letter.recipient(), letter.asOf()));
        } catch (RuntimeException e) {
            LOG.error(
                    "no mail to {} about {}", letter.recipient(), letter.team().id(), e);
            return Optional.empty();
        }
    }
}
