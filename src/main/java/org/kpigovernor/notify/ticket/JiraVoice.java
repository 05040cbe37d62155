package org.kpigovernor.notify.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.cases.Case;
import org.kpigovernor.notify.CaseEvent;
import org.kpigovernor.notify.ChannelWants;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Voice;
import org.kpigovernor.notify.hook.HookSettings;
import org.kpigovernor.notify.hook.JsonBytes;
import org.kpigovernor.notify.wording.OneLine;

/** One issue in Jira for each case, with a comment when the case worsens, comes back or is over. */
public final class JiraVoice implements Voice {
    private static final int SUMMARY = 250;

    private final HookSettings settings;
    private final JiraText text;

    public JiraVoice(HookSettings settings) {
        this.settings = settings;
        this.text = text(settings);
    }

    static JiraText text(HookSettings settings) {
        return settings.option("api").equals("data-center") ? JiraText.DATA_CENTER : JiraText.CLOUD;
    }

    @Override
    public ChannelWants wants() {
        return settings.wants();
    }

    @Override
    public boolean tellsTogether() {
        return false;
    }

    /** Reminders and first words aren't worth a comment. */
    @Override
    public boolean hears(CaseEvent.Type type, Case subject) {
        return switch (type) {
            case OPENED, WORSENED, REOPENED, RECOVERED, CLOSED -> true;
            case UNANSWERED, ACKNOWLEDGED, EXPLAINED, ACTING, ACCEPTED -> false;
        };
    }

    @Override
    public Payload cases(String key, List<CaseEvent> events) {
        var event = events.get(0);
        var json = JsonBytes.object()
                .put("label", "kpi-governor-" + event.subject().id());
        if (!event.type().ends()) {
            json.set("issue", issue(event));
        }
        if (event.type() != CaseEvent.Type.OPENED) {
            json.put("reference", reference(event));
            json.set("comment", JsonBytes.object().set("body", text.of(comment(event))));
        }
        return new Payload(event.subjectLine(), String.join("\n", comment(event)), JsonBytes.of(json));
    }

    private JsonNode issue(CaseEvent event) {
        var fields = JsonBytes.object();
        fields.putObject("project").put("key", settings.option("project"));
        fields.putObject("issuetype").put("name", settings.option("issue-type"));
        fields.put("summary", OneLine.of(event.subjectLine(), SUMMARY));
        fields.putArray("labels")
                .add("kpi-governor")
                .add("kpi-governor-" + event.subject().id());
        fields.set("description", text.of(description(event)));
        ObjectNode issue = JsonBytes.object();
        issue.set("fields", fields);
        return issue;
    }

    private static List<String> description(CaseEvent event) {
        var kpi = event.view().kpi();
        var lines = new ArrayList<String>();
        lines.add(OneLine.of(kpi.name() + " (" + kpi.priority() + ") is " + kpi.standing() + "."));
        kpi.facts().forEach(fact -> lines.add(OneLine.of(fact.label() + ": " + fact.text())));
        kpi.reasons().forEach(reason -> lines.add(OneLine.of("Why it is believed: " + reason)));
        lines.add(OneLine.of(kpi.rule()));
        event.view().questions().forEach(question -> lines.add(OneLine.of("Ask: " + question)));
        event.view().advice().forEach(advice -> lines.add(OneLine.of(advice)));
        lines.add(OneLine.of(kpi.definition()));
        lines.add(OneLine.of(event.view().status()));
        lines.add(event.view().url());
        lines.removeIf(String::isBlank);
        return lines;
    }

    private static List<String> comment(CaseEvent event) {
        var move = event.move();
        var lines = new ArrayList<String>();
        lines.add(OneLine.of(event.heading()) + ".");
        if (move != null) {
            lines.add(OneLine.of("Closed by " + move.by() + (move.why().isBlank() ? "" : ": " + move.why())));
        }
        lines.add(OneLine.of(event.view().status()));
        lines.add(event.view().url());
        lines.add(reference(event));
        return lines;
    }

    /** Stands in the comment, so that one that was made, and whose answer got lost, isn't made again. No sign of it means anything to Jira. */
    private static String reference(CaseEvent event) {
        var digits = Integer.toHexString(event.key().hashCode());
        return "KPI Governor " + event.subject().id().replace("-", "") + "x" + digits;
    }

    /** Reviews aren't work to do. */
    @Override
    public Optional<Payload> copy(String key, Notice mail) {
        return Optional.empty();
    }
}
