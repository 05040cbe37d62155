package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.notify.hook.HookAddress;
import org.kpigovernor.notify.hook.HookSettings;

/** What channels are told of the payments team's troubles, and how that is compared with what was approved. */
public final class Told {
    public static final SignedTokens TOKENS = new SignedTokens("a key for tests".getBytes(StandardCharsets.UTF_8));
    public static final MailIdentity SIGNED =
            new MailIdentity("https://kpi.example.com", "KPI Governor <governor@example.com>", TOKENS);
    private static final Path GALLERY = Path.of("target", "channel-gallery");

    private Told() {}

    public static HookSettings settings(String kind, String url, String secret, Map<String, String> options) {
        return new HookSettings(kind, wants("to-" + kind), new HookAddress(URI.create(url), "", secret), options);
    }

    public static ChannelWants wants(String name) {
        return new ChannelWants(
                name,
                Set.of(),
                Set.of("escalation", "recovery", "answer", "weekly-review", "rules"),
                EnumSet.allOf(Priority.class));
    }

    public static CaseEvent event(Payments payments, String caseId, CaseEvent.Type type, @Nullable CaseMove move) {
        var events = new CaseEvents(
                payments.kept,
                new CaseViews(payments.kept, payments.kept, () -> payments.kept, SIGNED, MailTexts.shipped()));
        var subject = payments.kept.find(caseId).orElseThrow();
        var happening = new Happening(caseId + "/" + type, type, 0, subject, move);
        return events.event(happening, payments.team, Payments.MONDAY_MORNING, "payments-chat");
    }

    public static Notice notice(Voice voice, CaseEvent... events) {
        var payload = voice.cases("channel/to/" + events[0].key(), List.of(events));
        return notice(voice.wants().name(), events[0].subject().id(), payload);
    }

    public static Notice notice(String channel, @Nullable String caseId, Voice.Payload payload) {
        return new Notice(
                "channel/" + channel + "/key",
                channel,
                "escalation",
                channel,
                "payments",
                caseId,
                payload.subject(),
                payload.text(),
                null,
                List.of(new Notice.Inline(HookPayload.NAME, HookPayload.TYPE, payload.json())),
                Map.of(),
                "",
                Instant.parse("2026-11-09T07:00:00Z"));
    }

    /** The payload must be that of {@code src/test/resources/channels/NAME.json}; what it is stands in {@code target/channel-gallery} too. */
    public static void assertApproved(String name, Voice.Payload payload) {
        var json = new String(payload.json(), StandardCharsets.UTF_8) + "\n";
        try {
            Files.createDirectories(GALLERY);
            Files.writeString(GALLERY.resolve(name + ".json"), json);
            try (var file = Told.class.getResourceAsStream("/channels/" + name + ".json")) {
                var approved = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(json).isEqualTo(approved);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
