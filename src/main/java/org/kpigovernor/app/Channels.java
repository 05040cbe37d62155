package org.kpigovernor.app;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.ingest.routes.RouteSet;
import org.kpigovernor.notify.Channel;
import org.kpigovernor.notify.Voice;
import org.kpigovernor.notify.chat.ChatPages;
import org.kpigovernor.notify.chat.SlackVoice;
import org.kpigovernor.notify.chat.TeamsVoice;
import org.kpigovernor.notify.hook.HookChannel;
import org.kpigovernor.notify.hook.HookSettings;
import org.kpigovernor.notify.hook.Signing;
import org.kpigovernor.notify.hook.WebhookVoice;
import org.kpigovernor.notify.routes.CamelWire;
import org.kpigovernor.notify.routes.ChannelCredentials;
import org.kpigovernor.notify.ticket.JiraChannel;
import org.kpigovernor.notify.ticket.JiraVoice;
import org.kpigovernor.notify.ticket.PagerDutyChannel;
import org.kpigovernor.notify.ticket.PagerDutyVoice;

/** The channels besides mail that the configuration names: how each puts its notices, and how it sends them. */
final class Channels {
    private static final List<String> KINDS = List.of("slack", "teams", "webhook", "jira", "pagerduty");

    private final List<HookSettings> settings;
    private final CamelWire wire = new CamelWire();

    Channels(List<HookSettings> settings) {
        this.settings = settings;
    }

    static List<Voice> voices(List<HookSettings> settings, String baseUrl) {
        return settings.stream().map(one -> voice(one, baseUrl)).toList();
    }

    private static Voice voice(HookSettings one, String baseUrl) {
        return switch (one.kind()) {
            case "slack" -> new SlackVoice(one.wants(), new ChatPages(baseUrl));
            case "teams" -> new TeamsVoice(one.wants(), new ChatPages(baseUrl));
            case "webhook" -> new WebhookVoice(one.wants());
            case "jira" -> new JiraVoice(one);
            case "pagerduty" -> new PagerDutyVoice(one.wants());
            default -> throw new IllegalArgumentException("there is no kind of channel " + one.kind());
        };
    }

    List<Channel> all(Clock clock, Cases cases) {
        return settings.stream().map(one -> channel(one, clock, cases)).toList();
    }

    private Channel channel(HookSettings one, Clock clock, Cases cases) {
        return switch (one.kind()) {
            case "webhook" ->
                new HookChannel(one, wire, clock, new Signing(one.address().secret(), clock));
            case "jira" -> new JiraChannel(one, wire, clock);
            case "pagerduty" -> new PagerDutyChannel(one, wire, clock, cases);
            default -> HookChannel.plain(one, wire, clock);
        };
    }

    /** What the routes need besides; and those that nobody needs. */
    RouteSet within(RouteSet routes) {
        var beans = new HashMap<>(routes.beans());
        beans.put(CamelWire.BEAN, wire);
        beans.put(ChannelCredentials.BEAN, new ChannelCredentials(settings));
        var used = settings.stream().map(HookSettings::kind).collect(Collectors.toSet());
        var unasked = new HashSet<>(routes.unasked());
        KINDS.stream().filter(kind -> !used.contains(kind)).forEach(kind -> unasked.add("notify/" + kind));
        return new RouteSet(routes.folder(), beans, routes.builders(), routes.properties(), unasked);
    }
}
