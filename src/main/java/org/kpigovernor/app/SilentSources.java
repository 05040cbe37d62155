package org.kpigovernor.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.config.Configuration;
import org.kpigovernor.ingest.poll.Cursor;
import org.kpigovernor.ingest.poll.Cursors;
import org.kpigovernor.ingest.poll.PollSettings.Polling;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.measure.Feeds;
import org.kpigovernor.measure.Feeds.Feed;

/**
 * Says which sources went silent: a polled one that hasn't answered for much longer than it is asked, and one that sends webhooks when
 * nothing came for a week and for twenty times as long as between its events so far.
 */
record SilentSources(Configuration configuration, Cursors cursors, Feeds feeds) {
    private static final String RULE = "silent-source";
    private static final Duration SHORTEST = Duration.ofHours(6);
    private static final int MISSED_POLLS = 12;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int USUAL_GAPS = 20;
    private static final long ENOUGH_TO_KNOW = 20;

    List<Finding> find(RuleBook book, Instant asOf) {
        var findings = new ArrayList<Finding>();
        var polled = configuration.polling().sources();
        polled.forEach((source, polling) ->
                unanswered(source, polling, asOf).ifPresent(what -> findings.add(finding(book, what))));
        configuration.ingest().trust().keySet().stream()
                .filter(source -> !polled.containsKey(source))
                .forEach(source -> unheard(source, asOf).ifPresent(what -> findings.add(finding(book, what))));
        findings.sort(Comparator.comparing(Finding::what));
        return findings;
    }

    private static Finding finding(RuleBook book, String what) {
        return new Finding(
                RULE,
                book.hash(),
                null,
                null,
                what,
                "Readings miss what happened there since; the page /sources says more",
                "config/sources.yaml");
    }

    private Optional<String> unanswered(String source, Polling polling, Instant asOf) {
        var names = SourceFeeds.names(source, configuration);
        var all = cursors.of(source).stream()
                .filter(cursor -> names.contains(cursor.feed()))
                .toList();
        var last = all.stream()
                .flatMap(cursor -> Optional.ofNullable(cursor.succeededAt()).stream())
                .max(Comparator.naturalOrder());
        var patience = polling.every().multipliedBy(MISSED_POLLS);
        var allowed = patience.compareTo(SHORTEST) > 0 ? patience : SHORTEST;
        var why = all.stream()
                .map(Cursor::complaint)
                .filter(complaint -> !complaint.isEmpty())
                .findFirst();
        if (last.isEmpty()) {
            return why.map(complaint -> "%s never answered: it %s".formatted(source, complaint));
        }
        return last.filter(then -> then.plus(allowed).isBefore(asOf))
                .map(then -> "%s hasn't answered since %s%s"
                        .formatted(source, then, why.map(it -> ": it " + it).orElse("")));
    }

    private Optional<String> unheard(String source, Instant asOf) {
        var own = feeds.all().stream()
                .filter(feed -> feed.scope().source().equals(source))
                .toList();
        long observations = own.stream().mapToLong(Feed::observations).sum();
        var first = own.stream().map(Feed::first).min(Comparator.naturalOrder());
        var last = own.stream().map(Feed::last).max(Comparator.naturalOrder());
        if (observations < ENOUGH_TO_KNOW || first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        var usual = Duration.between(first.get(), last.get())
                .dividedBy(observations)
                .multipliedBy(USUAL_GAPS);
        var allowed = usual.compareTo(WEEK) > 0 ? usual : WEEK;
        return last.filter(then -> then.plus(allowed).isBefore(asOf))
                .map(then -> "%s hasn't sent anything since %s".formatted(source, then));
    }
}
