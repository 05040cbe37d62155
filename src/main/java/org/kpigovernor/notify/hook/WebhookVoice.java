package org.kpigovernor.notify.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.notify.CaseEvent;
import org.kpigovernor.notify.ChannelWants;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Voice;
import org.kpigovernor.notify.wording.OneLine;

/** Events for programs, a case each, by the schema that {@code src/docs/webhooks.md} describes. Keys are added to it and never change their meaning. */
public final class WebhookVoice implements Voice {
    private static final int VERSION = 1;

    private final ChannelWants wants;

    public WebhookVoice(ChannelWants wants) {
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

    @Override
    public Payload cases(String key, List<CaseEvent> events) {
        var event = events.get(0);
        var json = start(key, "case." + event.type().name().toLowerCase(Locale.ROOT), event.at());
        json.put("subject", event.subjectLine());
        json.putObject("team")
                .put("id", event.team().id())
                .put("name", event.team().name())
                .put("url", event.teamUrl());
        subject(json.putObject("case"), event);
        kpi(json.putObject("kpi"), event);
        move(json, event);
        return new Payload(
                event.subjectLine(),
                event.view().kpi().name() + " is " + event.view().kpi().standing() + ".",
                JsonBytes.of(json));
    }

    private static ObjectNode start(String key, String type, Instant at) {
        return JsonBytes.object()
                .put("version", VERSION)
                .put("id", key)
                .put("type", type)
                .put("at", at.toString());
    }

    private static void subject(ObjectNode json, CaseEvent event) {
        var one = event.subject();
        json.put("id", one.id())
                .put("kind", Spelling.of(one.kind()))
                .put("state", Spelling.of(one.state()))
                .put("priority", Spelling.of(one.priority()))
                .put("rule", one.rule())
                .put("opened", one.opened().toString())
                .put("worsened", text(one.worsened()))
                .put("owner", one.owner())
                .put("cause", one.cause())
                .put("acceptedUntil", text(one.acceptedUntil()))
                .put("worthRaising", one.worthRaising())
                .put("step", event.step())
                .put("status", event.view().status())
                .put("url", pageOf(one, event));
    }

    /** Without the form that people are sent to. */
    private static String pageOf(Case one, CaseEvent event) {
        return event.view().url().replaceFirst("\\?.*", "").replaceFirst("/cases/.*", "/cases/" + one.id());
    }

    private static void kpi(ObjectNode json, CaseEvent event) {
        var trend = event.trend();
        var last = trend.lastWeek();
        var seen = trend.evidence();
        json.put("id", trend.definition().id())
                .put("name", trend.definition().name())
                .put("unit", trend.definition().unit())
                .put("better", Spelling.of(trend.definition().better()))
                .put("week", last.start().toString())
                .put("value", last.value())
                .put("n", last.n())
                .put("baseline", seen.map(Evidence::centre).orElse(null))
                .put("level", seen.map(Evidence::level).orElse(null))
                .put("worse", seen.map(Evidence::worse).orElse(null))
                .put("limit", seen.map(Evidence::limit).orElse(null))
                .put("since", text(trend.since().orElse(null)))
                .put("standing", event.view().kpi().standing());
        var reasons = json.putArray("reasons");
        event.view().kpi().reasons().forEach(reasons::add);
    }

    private static void move(ObjectNode json, CaseEvent event) {
        var move = event.move();
        if (move == null) {
            json.putNull("move");
        } else {
            json.putObject("move")
                    .put("move", move.move())
                    .put("at", move.at().toString())
                    .put("by", move.by())
                    .put("why", move.why());
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public Optional<Payload> copy(String key, Notice mail) {
        var json = start(key, "notice." + mail.kind(), mail.writtenAt());
        json.put("subject", mail.subject());
        if (mail.team() == null) {
            json.putNull("team");
        } else {
            json.putObject("team").put("id", mail.team());
        }
        json.put("text", mail.text());
        return Optional.of(new Payload(mail.subject(), OneLine.of(mail.subject()), JsonBytes.of(json)));
    }
}
