package org.kpigovernor.notify.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kpigovernor.notify.Channel;
import org.kpigovernor.notify.FinalFailure;
import org.kpigovernor.notify.HookPayload;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.RetryableFailure;
import org.kpigovernor.notify.hook.Asking;
import org.kpigovernor.notify.hook.Call;
import org.kpigovernor.notify.hook.HookSettings;
import org.kpigovernor.notify.hook.JsonBytes;
import org.kpigovernor.notify.hook.Wire;

/**
 * Makes and comments issues, each once: before an issue is made it is searched for by the case's label, and before a comment by its reference, since an
 * earlier attempt may have got through though its answer was lost.
 */
public final class JiraChannel implements Channel {
    /** Cloud's search knows of an issue only some seconds after it was made. */
    private static final Duration SEARCH_LAGS = Duration.ofMinutes(2);

    private final HookSettings settings;
    private final JiraText text;
    private final Asking asking;

    public JiraChannel(HookSettings settings, Wire wire, Clock clock) {
        this.settings = settings;
        this.text = JiraVoice.text(settings);
        this.asking = new Asking(wire, settings, clock);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public void send(Notice notice) throws RetryableFailure, FinalFailure {
        var wanted = JsonBytes.readOwn(HookPayload.of(notice));
        var found = find(wanted.path("label").asText());
        if (found.isPresent()) {
            comment(found.get(), wanted);
        } else if (wanted.has("issue")) {
            create(wanted.get("issue"));
        }
    }

    private Optional<String> find(String label) throws RetryableFailure, FinalFailure {
        ObjectNode query = JsonBytes.object();
        query.put(
                "jql",
                "project = \"%s\" AND labels = \"%s\" ORDER BY created ASC"
                        .formatted(settings.option("project"), label));
        query.put("maxResults", 1).putArray("fields").add("key");
        var search = text.path(text == JiraText.CLOUD ? "search/jql" : "search");
        var reply = asking.ask(Call.post(search, JsonBytes.of(query)));
        return Optional.of(JsonBytes.read(reply.body())
                        .path("issues")
                        .path(0)
                        .path("key")
                        .asText())
                .filter(key -> key.matches("[A-Za-z0-9_-]+"));
    }

    private void create(JsonNode issue) throws RetryableFailure, FinalFailure {
        try {
            asking.ask(Call.post(text.path("issue"), JsonBytes.of(issue)));
        } catch (RetryableFailure unsure) {
            var earliest = asking.later(SEARCH_LAGS);
            throw new RetryableFailure(
                    String.valueOf(unsure.getMessage()),
                    unsure,
                    unsure.notBefore().filter(asked -> asked.isAfter(earliest)).orElse(earliest));
        }
    }

    private void comment(String key, ObjectNode wanted) throws RetryableFailure, FinalFailure {
        if (!wanted.has("comment")) {
            return;
        }
        var comments = text.path("issue/" + key + "/comment");
        var told = asking.ask(Call.get(comments + "?orderBy=-created&maxResults=50"))
                .text();
        if (!told.contains(wanted.path("reference").asText())) {
            asking.ask(Call.post(comments, JsonBytes.of(wanted.get("comment"))));
        }
    }
}
