package org.kpigovernor.web.pages;

import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Outbox.Entry;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** The mails that were written, as their readers see them. */
final class MailPages {
    private static final int PAGE = 500;
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** A mail's own styles and pictures are let through, nothing else: no scripts, no forms, nothing fetched. */
    private static final Map<String, String> SANDBOX = Map.of(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'");

    private final WebPorts ports;

    MailPages(WebPorts ports) {
        this.ports = ports;
    }

    /** A mail as a list shows it. */
    public record MailRow(
            String key,
            String at,
            String kind,
            String recipient,
            String subject,
            String state,
            String why,
            String text,
            boolean html) {
        static MailRow of(Entry entry) {
            var notice = entry.notice();
            return new MailRow(
                    notice.key(),
                    Days.moment(notice.writtenAt(), UTC),
                    notice.kind(),
                    notice.recipient(),
                    notice.subject(),
                    entry.state(),
                    entry.why(),
                    notice.text(),
                    notice.html() != null);
        }
    }

    Response list(Request request) {
        var kind = request.param("kind");
        var all = ports.outbox().find(request.param("team"), null, PAGE);
        var shown = all.stream()
                .filter(entry -> kind == null || entry.notice().kind().equals(kind))
                .map(MailRow::of)
                .toList();
        var kinds = all.stream()
                .map(entry -> entry.notice().kind())
                .distinct()
                .sorted()
                .toList();
        return Templates.page("mails", model(shown, kinds, kind));
    }

    private Map<String, Object> model(
            List<MailRow> shown, List<String> kinds, @org.jspecify.annotations.Nullable String kind) {
        var model = new HashMap<String, Object>();
        model.put("mails", shown);
        model.put("resting", resting());
        model.put("kinds", kinds);
        model.put("kind", kind == null ? "" : kind);
        return model;
    }

    /** A sentence for each channel over which nothing gets out now. */
    private List<String> resting() {
        return ports.channels().get().stream()
                .filter(state -> !state.up())
                .map(state -> "Nothing gets out by %s since %s: %s"
                        .formatted(state.channel(), Days.moment(state.since(), UTC), state.lastError()))
                .toList();
    }

    Response show(Request request) {
        return Templates.page("mail", Map.of("mail", MailRow.of(find(request))));
    }

    /** The mail's HTML with its pictures inside. */
    Response asSent(Request request) {
        var notice = find(request).notice();
        var html = notice.html();
        if (html == null) {
            throw Refusal.notFound("This notice has no HTML");
        }
        for (var inline : notice.inlines()) {
            html = html.replace("cid:" + inline.contentId(), data(inline));
        }
        return Response.html(html).with(SANDBOX);
    }

    private static String data(Notice.Inline inline) {
        return "data:" + inline.type() + ";base64," + Base64.getEncoder().encodeToString(inline.bytes());
    }

    private Entry find(Request request) {
        var key = request.param("key");
        return ports.outbox()
                .find(key == null ? "" : key)
                .orElseThrow(() -> Refusal.notFound("There is no notice with the key `" + key + "`"));
    }
}
