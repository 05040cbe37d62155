package org.kpigovernor.app.demo.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Who there is: the first six teams have a story each, further ones live them again with other luck. */
final class Roster {
    private static final List<String> NAMES = List.of(
            "Payments",
            "Checkout",
            "Search",
            "Mobile",
            "Platform",
            "Growth",
            "Catalog",
            "Shipping",
            "Identity",
            "Messaging",
            "Storage",
            "Loyalty",
            "Returns",
            "Invoicing",
            "Pricing",
            "Partners",
            "Delivery",
            "Accounts");
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Europe/London",
            "Asia/Singapore",
            "Europe/Berlin",
            "America/New_York");

    private Roster() {}

    static List<MadeUpTeam> of(int teams) {
        return IntStream.range(0, teams).mapToObj(Roster::team).toList();
    }

    private static MadeUpTeam team(int index) {
        var story = Story.values()[index % Story.values().length];
        var lap = index / NAMES.size();
        var name = NAMES.get(index % NAMES.size()) + (lap == 0 ? "" : " " + (lap + 1));
        var zone = ZoneId.of(ZONES.get(index % ZONES.size()));
        var id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new MadeUpTeam(index, id, name, kind(story), zone, story, kpis(story));
    }

    private static String kind(Story story) {
        return story == Story.HEALTHY ? "platform" : "product";
    }

    private static List<String> kpis(Story story) {
        return switch (story) {
            case SLOWLY_SLOWER ->
                List.of(
                        "cycle-time",
                        "first-review-time",
                        "lead-time-for-changes",
                        "review-coverage",
                        "deployment-frequency",
                        "change-failure-rate",
                        "mttr");
            case SUDDENLY_WORSE ->
                List.of(
                        "change-failure-rate",
                        "incident-count",
                        "mttr",
                        "time-to-acknowledge",
                        "cycle-time",
                        "ci-success-rate",
                        "on-call-burden");
            case ONE_BAD_WEEK ->
                List.of(
                        "uptime",
                        "change-failure-rate",
                        "time-to-acknowledge",
                        "lead-time-for-changes",
                        "cycle-time",
                        "ci-success-rate",
                        "on-call-burden");
            case SPEED_FOR_QUALITY ->
                List.of(
                        "deployment-frequency",
                        "change-failure-rate",
                        "cycle-time",
                        "review-coverage",
                        "ci-success-rate",
                        "first-review-time",
                        "time-to-acknowledge");
            case HEALTHY ->
                List.of(
                        "uptime",
                        "time-to-acknowledge",
                        "change-failure-rate",
                        "ci-success-rate",
                        "lead-time-for-changes",
                        "cycle-time",
                        "developer-satisfaction");
            case BADLY_GOVERNED ->
                List.of(
                        "lines-of-code",
                        "velocity",
                        "deployment-frequency",
                        "lead-time-for-changes",
                        "change-failure-rate",
                        "cycle-time",
                        "pr-size",
                        "review-coverage",
                        "merge-frequency",
                        "delivery-predictability",
                        "ci-success-rate",
                        "customer-reported-bugs");
        };
    }
}
