package org.kpigovernor.notify.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.notify.CaseEvent;
import org.kpigovernor.notify.ChannelWants;
import org.kpigovernor.notify.KpiView;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Voice;
import org.kpigovernor.notify.hook.JsonBytes;
import org.kpigovernor.notify.wording.OneLine;

/**
 * Messages for Slack's incoming webhooks. All that comes from outside stands in {@code plain_text}, in which Slack looks for no mentions, links or
 * markdown; and {@code & < >} are written as Slack wants them everywhere, so that {@code <!channel>} calls nobody.
 */
public final class SlackVoice implements Voice {
    private static final int HEADER = 150;
    private static final int SECTION = 2_900;
    private static final int FIELD = 1_900;
    private static final int BUTTON = 75;
    private static final int MOST_FIELDS = 10;

    private final ChannelWants wants;
    private final ChatPages pages;

    public SlackVoice(ChannelWants wants, ChatPages pages) {
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
        message.put("text", escaped(heading, SECTION));
        var blocks = message.putArray("blocks");
        header(blocks, heading);
        events.stream().limit(ChatText.MOST_CASES).forEach(event -> oneCase(blocks, event));
        if (!ChatText.more(events).isEmpty()) {
            section(blocks, ChatText.more(events));
            button(actions(blocks), "All of the team", events.get(0).teamUrl());
        }
        return new Payload(heading, ChatText.plain(events), JsonBytes.of(message));
    }

    private static void oneCase(ArrayNode blocks, CaseEvent event) {
        var section = section(blocks, ChatText.standing(event));
        if (event.type().asks()) {
            fields(section, event.view().kpi().facts());
        }
        var context = blocks.addObject().put("type", "context").putArray("elements");
        ChatText.evidence(event).forEach(reason -> text(context.addObject(), "· " + reason, FIELD));
        text(context.addObject(), ChatText.status(event), FIELD);
        var actions = actions(blocks);
        button(actions, event.view().button(), event.view().url());
        event.answers().forEach(answer -> button(actions, answer.label(), answer.url()));
    }

    private static void fields(ObjectNode section, List<KpiView.Fact> facts) {
        if (!facts.isEmpty()) {
            var fields = section.putArray("fields");
            facts.stream()
                    .limit(MOST_FIELDS)
                    .forEach(fact -> text(fields.addObject(), fact.label() + ": " + fact.text(), FIELD));
        }
    }

    @Override
    public Optional<Payload> copy(String key, Notice mail) {
        var message = JsonBytes.object();
        message.put("text", escaped(mail.subject(), SECTION));
        var blocks = message.putArray("blocks");
        header(blocks, mail.subject());
        section(blocks, ChatText.excerpt(mail.text()));
        button(actions(blocks), "All of it, with charts", pages.mail(mail));
        return Optional.of(new Payload(mail.subject(), ChatText.excerpt(mail.text()), JsonBytes.of(message)));
    }

    private static void header(ArrayNode blocks, String text) {
        text(blocks.addObject().put("type", "header").putObject("text"), OneLine.of(text), HEADER);
    }

    private static ObjectNode section(ArrayNode blocks, String text) {
        var section = blocks.addObject().put("type", "section");
        text(section.putObject("text"), text, SECTION);
        return section;
    }

    private static ArrayNode actions(ArrayNode blocks) {
        return blocks.addObject().put("type", "actions").putArray("elements");
    }

    private static void button(ArrayNode actions, String label, String url) {
        var button = actions.addObject().put("type", "button");
        text(button.putObject("text"), label, BUTTON);
        button.put("url", url);
    }

    private static void text(ObjectNode text, String plain, int longest) {
        text.put("type", "plain_text").put("text", escaped(plain, longest)).put("emoji", false);
    }

    /** Cut before it is escaped, so that no entity is cut in two, and short enough to be within the limit afterwards. */
    private static String escaped(String text, int longest) {
        var written = escaped(text);
        for (int end = text.length() - 1; written.length() > longest; end--) {
            written = escaped(text.substring(0, end)) + "…";
        }
        return written;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
