package org.kpigovernor.notify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Team;

/** Makes notices for channels besides mail, and the keys by which each is told everything once. */
final class ChannelNotice {
    private ChannelNotice() {}

    /** What a channel was told: {@code event} is a happening's key, a case's id, or what a copy is about. */
    static String key(String channel, String event) {
        return "channel/" + channel + "/" + event;
    }

    static Notice of(Voice voice, Team team, List<CaseEvent> told, Instant asOf) {
        var name = voice.wants().name();
        var first = told.get(0);
        var key = key(name, first.key()) + (told.size() == 1 ? "" : "+" + (told.size() - 1));
        return notice(
                key,
                name,
                kind(told),
                team.id(),
                told.size() == 1 ? first.subject().id() : null,
                voice.cases(key, told),
                asOf);
    }

    private static String kind(List<CaseEvent> told) {
        var kinds = told.stream().map(event -> event.type().notice()).distinct().toList();
        return kinds.size() == 1 ? kinds.get(0) : "escalation";
    }

    static Notice copy(String key, String channel, Notice mail, Voice.Payload payload) {
        return notice(key, channel, mail.kind(), mail.team(), null, payload, mail.writtenAt());
    }

    private static Notice notice(
            String key,
            String channel,
            String kind,
            @Nullable String team,
            @Nullable String caseId,
            Voice.Payload payload,
            Instant at) {
        return new Notice(
                key,
                channel,
                kind,
                channel,
                team,
                caseId,
                payload.subject(),
                payload.text(),
                null,
                List.of(new Notice.Inline(HookPayload.NAME, HookPayload.TYPE, payload.json())),
                Map.of(),
                "",
                at);
    }
}
