package org.kpigovernor.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Outbox;

/** A notice as a row, with what it says in another and its pictures as rows of their own. */
final class NoticeRow {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ALL =
            "select n.*, c.body_text, c.body_html, c.headers from notice n join notice_content c on c.notice_key = n.notice_key where ";

    private static final String INSERT = """
            insert into notice (notice_key, channel, kind, recipient, team, case_id, subject, message_id, written_at, state,
              attempts, next_attempt, done_at, why)
            values (:key, :channel, :kind, :recipient, :team, :caseId, :subject, :messageId, :writtenAt, :state,
              0, :writtenAt, null, :why)
            on conflict do nothing""";

    private static final String INSERT_CONTENT = """
            insert into notice_content (notice_key, body_text, body_html, headers)
            values (:key, :text, :html, :headers)""";

    private static final String INSERT_INLINE = """
            insert into notice_inline (notice_key, inline_number, content_id, media_type, content)
            values (:key, :number, :contentId, :type, :content)""";

    private NoticeRow() {}

    static boolean insert(Handle handle, Notice notice, String state, String why) {
        var inserted = handle.createUpdate(INSERT)
                .bind("key", notice.key())
                .bind("channel", notice.channel())
                .bind("kind", notice.kind())
                .bind("recipient", notice.recipient())
                .bind("team", notice.team())
                .bind("caseId", notice.caseId())
                .bind("subject", notice.subject())
                .bind("messageId", notice.messageId())
                .bind("writtenAt", Instants.utc(notice.writtenAt()))
                .bind("state", state)
                .bind("why", why)
                .execute();
        if (inserted == 1) {
            insertContent(handle, notice);
            insertInlines(handle, notice);
        }
        return inserted == 1;
    }

    private static void insertContent(Handle handle, Notice notice) {
        handle.createUpdate(INSERT_CONTENT)
                .bind("key", notice.key())
                .bind("text", notice.text())
                .bind("html", notice.html())
                .bind("headers", write(notice.headers()))
                .execute();
    }

    private static void insertInlines(Handle handle, Notice notice) {
        for (var i = 0; i < notice.inlines().size(); i++) {
            var inline = notice.inlines().get(i);
            handle.createUpdate(INSERT_INLINE)
                    .bind("key", notice.key())
                    .bind("number", i)
                    .bind("contentId", inline.contentId())
                    .bind("type", inline.type())
                    .bind("content", inline.bytes())
                    .execute();
        }
    }

    static Optional<Outbox.Entry> find(Handle handle, String key) {
        return find(handle, List.of(key)).stream().findFirst();
    }

    /** Oldest first. */
    static List<Outbox.Entry> find(Handle handle, List<String> keys) {
        return read(
                handle,
                handle.createQuery(ALL + "n.notice_key = any(:keys) order by written_at, n.notice_key")
                        .bindArray("keys", String.class, keys));
    }

    static List<Outbox.Entry> findByMessageId(Handle handle, List<String> ids) {
        return read(
                handle,
                handle.createQuery(ALL + "message_id = any(:ids) order by written_at, n.notice_key")
                        .bindArray("ids", String.class, ids));
    }

    static List<Outbox.Entry> newest(Handle handle, @Nullable String team, @Nullable String kind, int max) {
        var sql = ALL + "1 = 1" + (team == null ? "" : " and team = :team") + (kind == null ? "" : " and kind = :kind")
                + " order by written_at desc, n.notice_key limit :max";
        var query = handle.createQuery(sql).bind("max", max);
        if (team != null) {
            query.bind("team", team);
        }
        if (kind != null) {
            query.bind("kind", kind);
        }
        return read(handle, query);
    }

    /** The pictures of all the notices are read together. */
    private static List<Outbox.Entry> read(Handle handle, Query query) {
        var entries = query.map((row, context) -> read(row)).list();
        var keys = entries.stream().map(entry -> entry.notice().key()).toList();
        var inlines = inlines(handle, keys);
        return entries.stream()
                .map(entry -> with(entry, inlines.getOrDefault(entry.notice().key(), List.of())))
                .toList();
    }

    private static Outbox.Entry with(Outbox.Entry entry, List<Notice.Inline> inlines) {
        var notice = entry.notice().withInlines(inlines);
        return new Outbox.Entry(notice, entry.state(), entry.attempts(), entry.doneAt(), entry.why());
    }

    private static Outbox.Entry read(ResultSet row) throws SQLException {
        return new Outbox.Entry(
                readNotice(row),
                row.getString("state"),
                row.getInt("attempts"),
                Instants.getOrNull(row, "done_at"),
                row.getString("why"));
    }

    private static Notice readNotice(ResultSet row) throws SQLException {
        return new Notice(
                row.getString("notice_key"),
                row.getString("channel"),
                row.getString("kind"),
                row.getString("recipient"),
                row.getString("team"),
                row.getString("case_id"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                List.of(),
                read(row.getString("headers")),
                row.getString("message_id"),
                Instants.get(row, "written_at"));
    }

    private static Map<String, List<Notice.Inline>> inlines(Handle handle, List<String> keys) {
        var inlines = new HashMap<String, List<Notice.Inline>>();
        handle.createQuery("select * from notice_inline where notice_key = any(:keys) order by inline_number")
                .bindArray("keys", String.class, keys)
                .map((row, context) -> inlines.computeIfAbsent(row.getString("notice_key"), key -> new ArrayList<>())
                        .add(new Notice.Inline(
                                row.getString("content_id"), row.getString("media_type"), row.getBytes("content"))))
                .list();
        return inlines;
    }

    private static String write(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, String> read(String headers) {
        try {
            return JSON.readValue(headers, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
