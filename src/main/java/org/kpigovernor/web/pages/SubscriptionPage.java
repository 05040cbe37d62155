package org.kpigovernor.web.pages;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSettings.Schedule;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/**
 * Where a mail's {@code List-Unsubscribe} leads: which line of the configuration sends it, and whom to ask. It changes nothing, since
 * mail scanners open such links, and since nobody should fall out of an escalation by a click.
 */
final class SubscriptionPage {
    private static final String REVIEW = "-review";

    private final WebPorts ports;

    SubscriptionPage(WebPorts ports) {
        this.ports = ports;
    }

    /** A schedule in words. */
    public record ScheduleRow(String kind, String cron, String zone, List<String> to) {
        static ScheduleRow of(Schedule schedule, Team team) {
            var zone = Optional.ofNullable(schedule.zone()).orElse(team.zone());
            return new ScheduleRow(Spelling.of(schedule.kind()), schedule.cron(), zone.getId(), schedule.to());
        }
    }

    Response show(Request request) {
        var to = Objects.requireNonNullElse(request.param("to"), "");
        var kind = Objects.requireNonNullElse(request.param("kind"), "");
        if (kind.equals(ReviewKind.RULES.noticeKind())) {
            return Templates.page("unsubscribe-rules", Map.of("to", to, "schedules", rules()));
        }
        var id = Objects.requireNonNullElse(request.param("team"), "");
        var team = ports.organisation()
                .get()
                .team(id)
                .orElseThrow(() -> Refusal.notFound("There is no team `" + id + "`"));
        return Templates.page(
                "unsubscribe",
                Map.of(
                        "to", to,
                        "kind", kind.replace('-', ' '),
                        "team", team,
                        "roles", roles(team, to),
                        "review", kind.endsWith(REVIEW),
                        "schedules", schedules(kind, team)));
    }

    private List<String> rules() {
        return ports.schedules().get().schedules().stream()
                .filter(schedule -> schedule.kind() == ReviewKind.RULES)
                .map(schedule -> "%s, %s"
                        .formatted(
                                schedule.cron(),
                                Optional.ofNullable(schedule.zone()).orElse(ZoneOffset.UTC)))
                .toList();
    }

    /** As which entries of {@code config/teams.yaml} the address stands there. */
    private static List<String> roles(Team team, String address) {
        var named = Stream.of(
                        new Role("owner", team.owner()),
                        new Role("manager", team.manager()),
                        new Role("head", team.head()))
                .filter(role -> address.equalsIgnoreCase(role.address()))
                .map(Role::name);
        var owned = team.owners().entrySet().stream()
                .filter(owner -> address.equalsIgnoreCase(owner.getValue()))
                .map(owner -> "owner of " + owner.getKey());
        return Stream.concat(named, owned).toList();
    }

    private List<ScheduleRow> schedules(String kind, Team team) {
        return ports.schedules().get().schedules().stream()
                .filter(schedule -> kind.equals(schedule.kind().noticeKind()))
                .filter(schedule ->
                        schedule.teams().isEmpty() || schedule.teams().contains(team.id()))
                .map(schedule -> ScheduleRow.of(schedule, team))
                .toList();
    }

    private record Role(String name, @Nullable String address) {}
}
