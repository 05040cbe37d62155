package org.kpigovernor.notify;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.cases.EscalationSettings;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.Verdict;
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

    private static final String HISTORY = "history, governed afterwards";

    private static final Comparator<CaseComposer.News> GRAVEST_FIRST = Comparator.comparing(
                    (CaseComposer.News news) -> news.subject().priority())
            .thenComparing(news -> news.subject().kind(), Comparator.reverseOrder())
            .thenComparing(news -> news.subject().opened())
            .thenComparing(news -> news.subject().kpi());

    private final Cases cases;
    private final Judgements judgements;
    private final ToldNews toldNews;
    private final CaseComposer composer;
    private final Ladder ladder;
    private final Reach reach;
    private final StandIns standIns;

    /** With mail only. */
    public Escalations(
            Cases cases, Judgements judgements, ToldNews toldNews, CaseComposer composer, EscalationSettings settings) {
        this(cases, judgements, toldNews, composer, settings, Reach.MAIL_ONLY);
    }

    public Escalations(
            Cases cases,
            Judgements judgements,
            ToldNews toldNews,
            CaseComposer composer,
            EscalationSettings settings,
            Reach reach) {
        this.reach = reach;
        this.standIns = new StandIns(reach);
        this.cases = cases;
        this.judgements = judgements;
        this.toldNews = toldNews;
        this.composer = composer;
        this.ladder = new Ladder(settings);
    }

    /**
     * Writes every notice that is due at the instant.
     *
     * @param history whether the round governs the past: then notices are kept and shown, and never sent
     * @return how many notices were written
     */
    public int write(Organisation organisation, Instant asOf, boolean history) {
        return organisation.teams().stream()
                .mapToInt(team -> write(team, asOf, history))
                .sum();
    }

    private int write(Team team, Instant asOf, boolean history) {
        var due = due(team, asOf);
        return mails(team, due, asOf, history) + reach.cases(team, due, asOf, history);
    }

    /** News for somebody who has stopped such mails goes to who stands in, and is kept unsent as the last thing, in case we crash before. */
    private int mails(Team team, List<DueNews> due, Instant asOf, boolean history) {
        var fresh = untold(due).stream().collect(partitioningBy(news -> standIns.isStopped(news, team)));
        var stopped = fresh.getOrDefault(true, List.of());
        var mailed = Stream.concat(
                        fresh.getOrDefault(false, List.of()).stream(), untold(standIns.of(stopped, due, team)).stream())
                .toList();
        var written = 0;
        for (var mail : byRecipient(mailed).entrySet()) {
            written += write(team, mail.getKey(), mail.getValue(), asOf, history ? HISTORY : null) ? 1 : 0;
        }
        byRecipient(stopped).forEach((to, news) -> write(team, to, news, asOf, StandIns.WHY));
        return written;
    }

    private List<DueNews> due(Team team, Instant asOf) {
        return cases.find(team.id(), null, false).stream()
                .flatMap(subject -> due(subject, team, asOf))
                .toList();
    }

    private Stream<DueNews> due(Case subject, Team team, Instant asOf) {
        if (subject.isOpen()) {
            return ladder.due(subject, cases.moves(subject.id()), team, asOf).stream();
        }
        return subject.changed().isAfter(asOf) || subject.changed().isBefore(asOf.minus(RECOVERY_IS_NEWS))
                ? Stream.empty()
                : ladder.recovery(subject, cases.moves(subject.id()), team, this::isTold).stream();
    }

    private boolean isTold(DueNews news) {
        return toldNews.untold(Set.of(news.key())).isEmpty();
    }

    private List<DueNews> untold(List<DueNews> due) {
        var untold = toldNews.untold(due.stream().map(DueNews::key).collect(toSet()));
        return due.stream().filter(news -> untold.contains(news.key())).toList();
    }

    private static Map<String, List<DueNews>> byRecipient(List<DueNews> due) {
        var mails = new TreeMap<String, List<DueNews>>();
        due.forEach(news ->
                mails.computeIfAbsent(news.recipient(), to -> new ArrayList<>()).add(news));
        return mails;
    }

    private boolean write(Team team, String recipient, List<DueNews> due, Instant asOf, @Nullable String whyUnsent) {
        var keys = due.stream().map(DueNews::key).collect(toSet());
        return compose(team, recipient, due, asOf)
                .map(notice -> whyUnsent == null
                        ? toldNews.write(notice, keys)
                        : toldNews.writeUnsent(notice, keys, whyUnsent))
                .orElse(false);
    }

    /** A mail that can't be composed keeps no other from being written; its news is tried again in the next round. */
    private Optional<Notice> compose(Team team, String recipient, List<DueNews> due, Instant asOf) {
        try {
            return Optional.of(composer.compose(key(team, recipient, due), news(due), team, recipient, asOf));
        } catch (RuntimeException e) {
            LOG.error("no mail to {} about {}", recipient, team.id(), e);
            return Optional.empty();
        }
    }

    /** The same news make the same key, whenever they are told. */
    private static String key(Team team, String recipient, List<DueNews> due) {
        var news = due.stream().map(DueNews::key).sorted().toList().toString();
        return "cases/" + team.id() + "/" + recipient + "/"
                + UUID.nameUUIDFromBytes(news.getBytes(StandardCharsets.UTF_8));
    }

    /** The last piece of each case: who is told that it worsened need not be told that it was opened. */
    private List<CaseComposer.News> news(List<DueNews> due) {
        var last = new LinkedHashMap<String, DueNews>();
        due.forEach(news -> last.put(news.subject().id(), news));
        return last.values().stream()
                .map(news -> new CaseComposer.News(news.subject(), news.kind(), news.step(), verdict(news)))
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    /** The verdict that the news rests on: of the last week that speaks for the case, or for a recovery the newest. */
    private @Nullable Verdict verdict(DueNews news) {
        var subject = news.subject();
        var to = news.kind() == CaseComposer.Kind.RESOLVED ? null : subject.lastWeek();
        return judgements.verdicts(subject.team(), subject.kpi(), subject.lastWeek(), to).stream()
                .filter(verdict -> verdict.period().kind() == PeriodKind.WEEK)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
