package org.kpigovernor.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.kpigovernor.notify.Notice;

/** Which pieces of news have been told, a row each, with the notice that told it. */
final class ToldRow {
    private ToldRow() {}

    /** Always true, so that it can stand behind what decides whether there is something to keep. */
    static boolean insert(Handle handle, Notice notice, Set<String> news) {
        news.forEach(piece -> handle.createUpdate("insert into told_news (news, notice_key) values (:news, :key)")
                .bind("news", piece)
                .bind("key", notice.key())
                .execute());
        return true;
    }

    static Set<String> untold(Handle handle, Set<String> news) {
        var untold = new LinkedHashSet<>(news);
        if (!news.isEmpty()) {
            handle.createQuery("select news from told_news where news in (<news>)")
                    .bindList("news", List.copyOf(news))
                    .mapTo(String.class)
                    .forEach(untold::remove);
        }
        return untold;
    }

    static Set<String> told(Handle handle, String caseId) {
        return Set.copyOf(handle.createQuery("select news from told_news where news >= :from and news < :to")
                .bind("from", caseId + "/")
                .bind("to", caseId + "0") // the character after the slash
                .mapTo(String.class)
                .list());
    }
}
