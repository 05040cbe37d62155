package org.kpigovernor.notify.hook;

import java.util.Map;
import org.kpigovernor.notify.ChannelWants;

/**
 * A channel besides mail, as {@code config/channels.yaml} has it.
 *
 * @param kind {@code slack}, {@code teams}, {@code webhook}, {@code jira} or {@code pagerduty}; the route {@code direct:KIND-notify} carries it
 * @param address where it is and what lets us in
 * @param options what only that kind knows, such as {@code issue-type}
 */
public record HookSettings(String kind, ChannelWants wants, HookAddress address, Map<String, String> options) {
    public String name() {
        return wants.name();
    }

    public String option(String name) {
        return options.getOrDefault(name, "");
    }
}
