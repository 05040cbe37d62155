package org.kpigovernor.notify.ticket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.notify.CaseEvent;
import org.kpigovernor.notify.ChannelWants;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Voice;
import org.kpigovernor.notify.hook.JsonBytes;
import org.kpigovernor.notify.wording.OneLine;

/**
 * An incident in PagerDuty for the breach of a limit that isn't negotiable, by the Events API v2: triggered, acknowledged and resolved under the case
 * as {@code dedup_key}, so that it stays one incident however often it is told.
 */
public final class PagerDutyVoice implements Voice {
    private static final int SUMMARY = 1_024;

    private final ChannelWants wants;

    public PagerDutyVoice(ChannelWants wants) {
        this.wants = wants;
    }

    @Override
    public ChannelWants wants() {
        return wants;
    }

    @Override
    public boolean tellsTogether() {
        return false;
    }

    /** Reminders aren't for it: who is called, and again, is its own business. */
    @Override
    public boolean hears(CaseEvent.Type type, Case subject) {
        return subject.priority() == Priority.NON_NEGOTIABLE
                && subject.kind() == Case.Kind.ACTION
                && type != CaseEvent.Type.UNANSWERED;
    }

    @Override
    public Payload cases(String key, List<CaseEvent> events) {
        var event = events.get(0);
        var action = action(event.type());
        var json = JsonBytes.object();
        json.put("event_action", action)
                .put("dedup_key", "kpi-governor-" + event.subject().id());
        if (action.equals("trigger")) {
            trigger(json, event);
        }
        return new Payload(
                event.subjectLine(),
                action + " " + event.subject().id() + "\n" + event.view().kpi().name() + " is "
                        + event.view().kpi().standing() + ".",
                JsonBytes.of(json));
    }

    private static String action(CaseEvent.Type type) {
        return switch (type) {
            case OPENED, WORSENED, REOPENED, UNANSWERED -> "trigger";
            case ACKNOWLEDGED, EXPLAINED, ACTING, ACCEPTED -> "acknowledge";
            case RECOVERED, CLOSED -> "resolve";
        };
    }

    private static void trigger(ObjectNode json, CaseEvent event) {
        var kpi = event.view().kpi();
        json.put("client", "KPI Governor").put("client_url", event.view().url());
        var payload = json.putObject("payload")
                .put("summary", OneLine.of(event.subjectLine(), SUMMARY))
                .put("source", "kpi-governor/" + event.team().id())
                .put("severity", "critical")
                .put("timestamp", event.at().toString())
                .put("component", kpi.id())
                .put("group", event.team().id())
                .put("class", "kpi-limit");
        var details = payload.putObject("custom_details")
                .put("case", event.view().status())
                .put("standing", kpi.standing());
        kpi.facts().forEach(fact -> details.put(fact.label(), fact.text()));
        details.put("why", String.join("; ", kpi.reasons()));
        json.putArray("links")
                .addObject()
                .put("href", event.view().url())
                .put("text", event.view().button());
    }

    /** It wakes people, which no review should. */
    @Override
    public Optional<Payload> copy(String key, Notice mail) {
        return Optional.empty();
    }
}
