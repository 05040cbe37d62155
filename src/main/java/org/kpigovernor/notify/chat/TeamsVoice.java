package org.kpigovernor.notify.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.notify.CaseEvent;
import org.kpigovernor.notify.ChannelWants;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Voice;
import org.kpigovernor.notify.hook.JsonBytes;
import org.kpigovernor.notify.wording.OneLine;

/**
 * Adaptive Cards 1.4 for Microsoft Teams' Workflows. All texts stand in text runs, the one element whose text Teams doesn't read as markdown, so that
 * nobody's words become a link, a heading or a mention.
 */
public final class TeamsVoice implements Voice {
    /** A message of more than 28 KB is refused; a card of this many cases with the longest texts stays below. */
    private static final int RUN = 500;

    private final ChannelWants wants;
    private final ChatPages pages;

    public TeamsVoice(ChannelWants wants, ChatPages pages) {
        this.wants = wants;
        this.pages = pages;
    }

    @Override
    public ChannelWants wants() {
        return wants;
    }

    @Override
    public boolean tellsTogether() {
        return true;
    }

    @Override
    public Payload cases(String key, List<CaseEvent> events) {
        var heading = ChatText.heading(events);
        var message = JsonBytes.object();
        var body = card(message, heading);
        events.stream().limit(ChatText.MOST_CASES).forEach(event -> oneCase(body, event));
        if (!ChatText.more(events).isEmpty()) {
            run(body, ChatText.more(events));
            open(actions(body), "All of the team", events.get(0).teamUrl());
        }
        return new Payload(heading, ChatText.plain(events), JsonBytes.of(message));
    }

    private static void oneCase(ArrayNode body, CaseEvent event) {
        var lines = ChatText.standing(event).split("\n", 2);
        run(body, lines[0]).put("weight", "Bolder").put("color", colour(event));
        run(body, lines[1]);
        if (event.type().asks()) {
            event.view().kpi().facts().forEach(fact -> run(body, fact.label() + ": " + fact.text()));
        }
        ChatText.evidence(event).forEach(reason -> run(body, "· " + reason).put("isSubtle", true));
        ChatText.status(event)
                .lines()
                .forEach(line -> run(body, line).put("isSubtle", true).put("size", "Small"));
        var actions = actions(body);
        open(actions, event.view().button(), event.view().url());
        event.answers().forEach(answer -> open(actions, answer.label(), answer.url()));
    }

    private static String colour(CaseEvent event) {
        return switch (event.view().tone()) {
            case ACT -> "Attention";
            case INVESTIGATE -> "Warning";
            case BETTER, HEALTHY -> "Good";
            case LEARNING, NO_DATA -> "Default";
        };
    }

    @Override
    public Optional<Payload> copy(String key, Notice mail) {
        var message = JsonBytes.object();
        var body = card(message, mail.subject());
        var excerpt = ChatText.excerpt(mail.text());
        excerpt.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> run(body, line).put("fontType", "Monospace").put("size", "Small"));
        open(actions(body), "All of it, with charts", pages.mail(mail));
        return Optional.of(new Payload(mail.subject(), excerpt, JsonBytes.of(message)));
    }

    /** The envelope and an empty card with a title; returns the card's body. */
    private static ArrayNode card(ObjectNode message, String title) {
        message.put("type", "message");
        var attachment = message.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .putNull("contentUrl");
        var card = attachment.putObject("content");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4")
                .put("fallbackText", OneLine.of(title, RUN));
        card.putObject("msteams").put("width", "Full");
        var body = card.putArray("body");
        run(body, OneLine.of(title)).put("weight", "Bolder").put("size", "Large");
        return body;
    }

    private static ObjectNode run(ArrayNode body, String text) {
        return body.addObject()
                .put("type", "RichTextBlock")
                .putArray("inlines")
                .addObject()
                .put("type", "TextRun")
                .put("text", text.length() <= RUN ? text : text.substring(0, RUN - 1) + "…");
    }

    private static ArrayNode actions(ArrayNode body) {
        return body.addObject().put("type", "ActionSet").putArray("actions");
    }

    private static void open(ArrayNode actions, String title, String url) {
        actions.addObject().put("type", "Action.OpenUrl").put("title", title).put("url", url);
    }
}
