package org.kpigovernor.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.StopToken;
import org.kpigovernor.notify.Suppressions;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSettings.Schedule;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Form;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/**
 * Where a mail's {@code List-Unsubscribe} leads. A signed link stops these mails and lets them come again, by a post alone, since mail scanners open such
 * links (RFC 8058); one without a signature tells which line of the configuration sends them, and whom to ask.
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
        if (request.param("token") != null) {
            return token(request).map(this::offer).orElseGet(SubscriptionPage::unreadable);
        }
        return explain(request);
    }

    private Optional<StopToken> token(Request request) {
        return Optional.ofNullable(request.param("token"))
                .flatMap(ports.links().tokens()::read)
                .flatMap(StopToken::read);
    }

    private static Response unreadable() {
        return Templates.page(
                        "answer-problem",
                        Map.of(
                                "title", "This link isn’t complete",
                                "what",
                                        "It wasn’t made here as it stands, or a part of it was cut off. Nothing was changed.",
                                "next", "Copy the whole address from the mail.",
                                "url", "/"))
                .withStatus(404);
    }

    private Response offer(StopToken stop) {
        var team = ports.organisation().get().team(stop.team());
        return Templates.page(
                "stop-mails",
                Map.of(
                        "to", stop.recipient(),
                        "kind", stop.kind().replace('-', ' '),
                        "about", team.map(Team::name).orElse(stop.team()),
                        "escalation", stop.kind().equals("escalation"),
                        "stopped", isStopped(stop)));
    }

    private boolean isStopped(StopToken stop) {
        return ports.links().suppressions().has(stop.recipient(), stop.kind(), stop.team());
    }

    /** Stops the mails, or lets them come again; twice is as good as once. */
    Response change(Request request) {
        var stop = token(request);
        if (stop.isEmpty()) {
            return unreadable();
        }
        boolean form = request.header("content-type").startsWith("application/x-www-form-urlencoded");
        var action = form ? Form.of(request).text("action") : "";
        change(stop.get(), action);
        // A mail program wants an answer, and follows nothing
        return action.isEmpty()
                ? offer(stop.get())
                : Response.seeOther("/unsubscribe?token="
                        + URLEncoder.encode(String.valueOf(request.param("token")), StandardCharsets.UTF_8));
    }

    private void change(StopToken stop, String action) {
        var suppressions = ports.links().suppressions();
        if (action.equals("resume")) {
            suppressions.remove(stop.recipient(), stop.kind(), stop.team());
        } else {
            suppressions.add(new Suppressions.Suppression(
                    stop.recipient(), stop.kind(), stop.team(), ports.clock().instant()));
        }
    }

    private Response explain(Request request) {
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
