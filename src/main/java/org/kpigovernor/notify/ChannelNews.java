package org.kpigovernor.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Team;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what channels besides mail are told. Each notice is kept together with keys of its own for what it tells, a channel's name in each: so a
 * channel hears everything once, whatever became of the mail, and one that is added later hears of the cases that are open then.
 */
public final class ChannelNews {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelNews.class);

    /** Notices that only other channels than mail get: what people did with cases. */
    public static final List<String> KINDS = List.of("answer");

    private static final String HISTORY = "history, governed afterwards";

    private final List<Voice> voices;
    private final ToldNews toldNews;
    private final Outbox outbox;
    private final CaseEvents events;

    public ChannelNews(List<Voice> voices, ToldNews toldNews, Outbox outbox, CaseEvents events) {
        this.voices = List.copyOf(voices);
        this.toldNews = toldNews;
        this.outbox = outbox;
        this.events = events;
    }

    /** Writes what is due of a team's cases; returns how many notices were written. */
    int cases(Team team, List<DueNews> due, Instant asOf, boolean history) {
        return voices.stream()
                .filter(voice -> voice.wants().team(team.id()))
                .mapToInt(voice -> cases(voice, team, due, asOf, history))
                .sum();
    }

    private int cases(Voice voice, Team team, List<DueNews> due, Instant asOf, boolean history) {
        var name = voice.wants().name();
        var known = new Known(name);
        var wanted = Stream.concat(
                        events.turns(due).stream()
                                .filter(turn -> turn.type().asks()
                                        || known.has(turn.subject().id())),
                        events.answers(team, asOf, known::has).stream())
                .filter(happening ->
                        voice.wants().event(happening) && voice.hears(happening.type(), happening.subject()))
                .toList();
        var written = 0;
        for (var group : groups(voice, untold(name, wanted))) {
            written += write(voice, team, group, asOf, history) ? 1 : 0;
        }
        return written;
    }

    /** Only a case that a channel was told of can recover there, or be answered. */
    private final class Known {
        private final String channel;
        private final Map<String, Boolean> cases = new HashMap<>();

        Known(String channel) {
            this.channel = channel;
        }

        boolean has(String caseId) {
            return cases.computeIfAbsent(
                    caseId,
                    id -> toldNews.untold(Set.of(ChannelNotice.key(channel, id)))
                            .isEmpty());
        }
    }

    private List<Happening> untold(String channel, List<Happening> all) {
        var keys =
                all.stream().map(each -> ChannelNotice.key(channel, each.key())).collect(Collectors.toSet());
        var untold = toldNews.untold(keys);
        return all.stream()
                .filter(each -> untold.contains(ChannelNotice.key(channel, each.key())))
                .toList();
    }

    private static List<List<Happening>> groups(Voice voice, List<Happening> fresh) {
        if (fresh.isEmpty() || !voice.tellsTogether()) {
            return fresh.stream().map(List::of).toList();
        }
        return List.of(fresh);
    }

    /** A message that can't be composed keeps no other from being written; its news is tried again in the next round. */
    private boolean write(Voice voice, Team team, List<Happening> fresh, Instant asOf, boolean history) {
        var name = voice.wants().name();
        try {
            var told = fresh.stream()
                    .map(happening -> events.event(happening, team, asOf, name))
                    .toList();
            return keep(ChannelNotice.of(voice, team, told, asOf), fresh, history);
        } catch (RuntimeException e) {
            LOG.error("no message to {} about {}", name, team.id(), e);
            return false;
        }
    }

    /** Together with what it tells, and that the channel knows these cases now. */
    private boolean keep(Notice notice, List<Happening> told, boolean history) {
        var cases = told.stream()
                .map(each -> ChannelNotice.key(notice.channel(), each.subject().id()))
                .collect(Collectors.toSet());
        var news = new HashSet<>(toldNews.untold(cases));
        told.forEach(each -> news.add(ChannelNotice.key(notice.channel(), each.key())));
        return history ? toldNews.writeUnsent(notice, news, HISTORY) : toldNews.write(notice, news);
    }

    /**
     * Tells the same as a mail that was written or, to a reader who has stopped it, would have been; once a subject, however many readers it has.
     *
     * @param subject what it is about, such as {@code weekly-review/payments/2026-11-02}
     * @param wanted as the configuration calls such notices
     * @return how many notices were written
     */
    public int copy(String subject, String wanted, Notice mail, boolean history) {
        var written = new ArrayList<String>();
        for (var voice : voices) {
            var wants = voice.wants();
            if (wants.notices().contains(wanted) && wants.team(mail.team())) {
                var key = ChannelNotice.key(wants.name(), subject);
                copy(voice, key, mail, history).ifPresent(written::add);
            }
        }
        return written.size();
    }

    private Optional<String> copy(Voice voice, String key, Notice mail, boolean history) {
        try {
            return voice.copy(key, mail)
                    .map(payload -> ChannelNotice.copy(key, voice.wants().name(), mail, payload))
                    .filter(notice -> history ? outbox.writeUnsent(notice, HISTORY) : outbox.write(notice))
                    .map(Notice::key);
        } catch (RuntimeException e) {
            LOG.error("no message to {} of {}", voice.wants().name(), key, e);
            return Optional.empty();
        }
    }
}
