package org.kpigovernor.notify;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Team;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails what is due of one team's cases: one mail a person, each piece of news kept as told together with the mail that tells it. */
record CaseLetters(ToldNews toldNews, CaseComposer composer, Successors successors) {
    private static final Logger LOG = LoggerFactory.getLogger(CaseLetters.class);
    private static final String HISTORY = "history, governed afterwards";

    /** What one person is told of one team. */
    private record Letter(Team team, String recipient, List<DueNews> news) {
        /** The same news make the same key, whenever they are told. */
        String key() {
            var keys = news.stream().map(DueNews::key).sorted().toList().toString();
            return "cases/" + team.id() + "/" + recipient + "/"
                    + UUID.nameUUIDFromBytes(keys.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * News for somebody who has stopped such mails goes to who stands in, and is kept unsent as the last thing, in case we crash before.
     *
     * @param untold what the team's people haven't heard, due or not
     * @param due what they are to hear by now, heard or not
     * @return how many mails were written
     */
    int write(Team team, List<DueNews> untold, List<DueNews> due, CaseNotes notes, boolean history) {
        var fresh =
                untold.stream().filter(due::contains).collect(partitioningBy(news -> successors.isStopped(news, team)));
        var stopped = fresh.getOrDefault(true, List.of());
        var instead = untold(successors.of(stopped, due, team));
        var mailed = Stream.concat(fresh.getOrDefault(false, List.of()).stream(), instead.stream())
                .toList();
        var written = 0;
        for (var letter : letters(team, mailed)) {
            written += write(letter, notes, history ? HISTORY : null) ? 1 : 0;
        }
        letters(team, stopped).forEach(letter -> write(letter, notes, Successors.WHY));
        return written;
    }

    private List<DueNews> untold(List<DueNews> news) {
        var untold = toldNews.untold(news.stream().map(DueNews::key).collect(toSet()));
        return news.stream().filter(one -> untold.contains(one.key())).toList();
    }

    private static List<Letter> letters(Team team, List<DueNews> news) {
        Map<String, List<DueNews>> mails = new TreeMap<>();
        news.forEach(one ->
                mails.computeIfAbsent(one.recipient(), to -> new ArrayList<>()).add(one));
        return mails.entrySet().stream()
                .map(mail -> new Letter(team, mail.getKey(), mail.getValue()))
                .toList();
    }

    private boolean write(Letter letter, CaseNotes notes, @Nullable String whyUnsent) {
        var keys = letter.news().stream().map(DueNews::key).collect(toSet());
        return compose(letter, notes, notes.asOf())
                .map(notice -> whyUnsent == null
                        ? toldNews.write(notice, keys)
                        : toldNews.writeUnsent(notice, keys, whyUnsent))
                .orElse(false);
    }

    /** A mail that can't be composed keeps no other from being written; its news is tried again in the next round. */
    private Optional<Notice> compose(Letter letter, CaseNotes notes, Instant asOf) {
        try {
            return Optional.of(
                    composer.compose(letter.key(), notes.news(letter.news()), letter.team(), letter.recipient(), asOf));
        } catch (RuntimeException e) {
            LOG.error(
                    "no mail to {} about {}", letter.recipient(), letter.team().id(), e);
            return Optional.empty();
        }
    }
}
