package org.kpigovernor.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Outbox;

/** A notice as a row, with its pictures as rows of their own. */
final class NoticeRow {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A merge, because it does nothing on a key that is there, on both databases alike, without breaking the transaction. */
    private static final String INSERT = """
            merge into notice using (values (cast(:key as varchar))) as fresh (fresh_key) on notice_key = fresh.fresh_key
            when not matched then insert (notice_key, channel, kind, recipient, team, case_id, subject, body_text, body_html,
              headers, message_id, written_at, state, attempts, next_attempt, done_at, why)
            values (:key, :channel, :kind, :recipient, :team, :caseId, :subject, :text, :html,
              :headers, :messageId, :writtenAt, :state, 0, :writtenAt, null, :why)""";

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
                .bind("text", notice.text())
                .bind("html", notice.html())
                .bind("headers", write(notice.headers()))
                .bind("messageId", notice.messageId())
                .bind("writtenAt", Instants.utc(notice.writtenAt()))
                .bind("state", state)
                .bind("why", why)
                .execute();
        if (inserted == 1) {
            insertInlines(handle, notice);
        }
        return inserted == 1;
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
        return handle.createQuery("select * from notice where notice_key = :key")
                .bind("key", key)
                .map((row, context) -> read(handle, row))
                .findOne();
    }

    static List<Outbox.Entry> newest(Handle handle, @Nullable String team, @Nullable String kind, int max) {
        var sql = "select * from notice where 1 = 1" + (team == null ? "" : " and team = :team")
                + (kind == null ? "" : " and kind = :kind") + " order by written_at desc, notice_key limit :max";
        var query = handle.createQuery(sql).bind("max", max);
        if (team != null) {
            query.bind("team", team);
        }
        if (kind != null) {
            query.bind("kind", kind);
        }
        return query.map((row, context) -> read(handle, row)).list();
    }

    private static Outbox.Entry read(Handle handle, ResultSet row) throws SQLException {
        return new Outbox.Entry(
                readNotice(handle, row),
                row.getString("state"),
                row.getInt("attempts"),
                Instants.getOrNull(row, "done_at"),
                row.getString("why"));
    }

    private static Notice readNotice(Handle handle, ResultSet row) throws SQLException {
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
                inlines(handle, row.getString("notice_key")),
                read(row.getString("headers")),
                row.getString("message_id"),
                Instants.get(row, "written_at"));
    }

    private static List<Notice.Inline> inlines(Handle handle, String key) {
        return handle.createQuery("select * from notice_inline where notice_key = :key order by inline_number")
                .bind("key", key)
                .map((row, context) -> new Notice.Inline(
                        row.getString("content_id"), row.getString("media_type"), row.getBytes("content")))
                .list();
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
