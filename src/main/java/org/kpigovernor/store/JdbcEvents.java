package org.kpigovernor.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Commit;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.EventSink;
import org.kpigovernor.events.Push;
import org.kpigovernor.measure.Digest;
import org.kpigovernor.measure.Scope;
import org.kpigovernor.measure.Thing;

/**
 * Keeps each observation once, whole, and touches what it is of. Nothing is ever updated but the first and last time of a feed, so the
 * order of events can't matter.
 */
public final class JdbcEvents implements EventSink {
    private static final String OBSERVE = """
            insert into observation (thing, digest, kind, observed_at, body)
            values (:thing, :digest, :kind, :observed, :body) on conflict do nothing""";
    private static final String PUSH = """
            insert into push (digest, source, repository, branch, default_branch, commit_before, commit_after, forced,
                observed_at, first_authored_at, one_commit)
            values (:digest, :source, :repository, :branch, :default, :before, :after, :forced, :observed, :authored, :one)
            on conflict do nothing""";
    private static final String UNCHAINED = "insert into unchained_push (branch, digest) values (:branch, :digest)";
    private static final String TOUCH = "insert into touched (thing, since) values (:thing, :since)";
    private static final String OPEN_FEED = """
            insert into feed (source, scope_kind, scope, first_at, last_at, observations)
            values (:source, :kind, :scope, :first, :last, 0) on conflict do nothing""";
    private static final String FEED = """
            update feed set first_at = least(first_at, :first), last_at = greatest(last_at, :last),
                observations = observations + :count
            where source = :source and scope_kind = :kind and scope = :scope""";

    private final Database database;

    public JdbcEvents(Database database) {
        this.database = database;
    }

    @Override
    public void record(List<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        // An import brings thousands at once, which are written and digested on all processors
        var texts =
                events.parallelStream().map(Observed::of).sorted(Observed.ORDER).toList();
        database.useTransaction(handle -> {
            var fresh = new ArrayList<>(insert(
                    handle, OBSERVE, texts.stream().filter(one -> !one.isPush()).toList()));
            var pushes =
                    insert(handle, PUSH, texts.stream().filter(Observed::isPush).toList());
            fresh.addAll(pushes);
            unchain(handle, pushes);
            touch(handle, fresh);
            feed(handle, fresh);
        });
    }

    /** The observations that weren't known. */
    private static List<Observed> insert(Handle handle, String sql, List<Observed> observed) {
        if (observed.isEmpty()) {
            return List.of();
        }
        var fresh = new ArrayList<Observed>();
        try (var batch = handle.prepareBatch(sql)) {
            observed.forEach(one -> one.bindTo(batch));
            var counts = batch.execute();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] != 0) {
                    fresh.add(observed.get(i));
                }
            }
        }
        return fresh;
    }

    private static void unchain(Handle handle, List<Observed> pushes) {
        try (var batch = handle.prepareBatch(UNCHAINED)) {
            pushes.stream()
                    .filter(one -> ((Push) one.event).defaultBranch())
                    .forEach(one -> batch.bind("branch", one.thing)
                            .bind("digest", one.digest)
                            .add());
            execute(batch);
        }
    }

    /** A thing once for all its observations. */
    private static void touch(Handle handle, List<Observed> fresh) {
        var since = new TreeMap<String, Instant>();
        fresh.forEach(one -> since.merge(one.thing, one.event.observedAt(), JdbcEvents::earlier));
        try (var batch = handle.prepareBatch(TOUCH)) {
            since.forEach((thing, moment) -> batch.bind("thing", thing)
                    .bind("since", Moments.utc(moment))
                    .add());
            execute(batch);
        }
    }

    /** In the order of scopes, so that two transactions never wait for each other. */
    private static void feed(Handle handle, List<Observed> fresh) {
        var feeds = new TreeMap<Scope, List<Instant>>();
        fresh.forEach(one -> feeds.computeIfAbsent(Scope.of(one.event), scope -> new ArrayList<>())
                .add(one.event.observedAt()));
        try (var open = handle.prepareBatch(OPEN_FEED);
                var update = handle.prepareBatch(FEED)) {
            feeds.forEach((scope, moments) -> {
                bind(open, scope, moments).add();
                bind(update, scope, moments).bind("count", moments.size()).add();
            });
            execute(open);
            execute(update);
        }
    }

    private static PreparedBatch bind(PreparedBatch batch, Scope scope, List<Instant> moments) {
        moments.sort(Comparator.naturalOrder());
        return batch.bind("source", scope.source())
                .bind("kind", scope.kind())
                .bind("scope", scope.name())
                .bind("first", Moments.utc(moments.get(0)))
                .bind("last", Moments.utc(moments.get(moments.size() - 1)));
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** An event with its text, and the digest of that. */
    private record Observed(Event event, String thing, String text, String digest) {
        static final Comparator<Observed> ORDER =
                Comparator.comparing(Observed::thing).thenComparing(Observed::digest);

        static Observed of(Event event) {
            var text = EventText.write(event);
            return new Observed(event, Thing.keyOf(event), text, Digest.of(EventText.kindOf(event) + text));
        }

        boolean isPush() {
            return event instanceof Push;
        }

        void bindTo(PreparedBatch batch) {
            batch.bind("digest", digest).bind("observed", Moments.utc(event.observedAt()));
            if (event instanceof Push push) {
                bind(batch, push);
            } else {
                batch.bind("thing", thing).bind("kind", EventText.kindOf(event)).bind("body", text);
            }
            batch.add();
        }

        private void bind(PreparedBatch batch, Push push) {
            batch.bind("source", push.source())
                    .bind("repository", push.repository())
                    .bind("branch", thing)
                    .bind("default", push.defaultBranch())
                    .bind("before", push.before())
                    .bind("after", push.after())
                    .bind("forced", push.forced())
                    .bind("authored", Moments.utcOrNull(firstAuthored(push)))
                    .bind("one", isOneCommit(push));
        }

        private static boolean isOneCommit(Push push) {
            return push.commits().size() == 1 && push.commits().get(0).sha().equals(push.after());
        }

        /** Of the commits that no other branch had before. */
        private static @Nullable Instant firstAuthored(Push push) {
            return push.commits().stream()
                    .filter(Commit::distinct)
                    .map(Commit::authoredAt)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
