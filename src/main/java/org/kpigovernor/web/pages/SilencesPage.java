package org.kpigovernor.web.pages;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.MoveRefused;
import org.kpigovernor.cases.Silence;
import org.kpigovernor.cases.SilenceDesk.Wish;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.api.SilencesApi;
import org.kpigovernor.web.http.Form;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** What people silenced, for how long and why, and what that held back; a form makes one, a button ends one. */
record SilencesPage(WebPorts ports) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** A silence in words. */
    public record Row(
            String id, String what, String until, String by, String reason, int held, boolean inForce, boolean all) {}

    /** A choice of a list. */
    public record Choice(String id, String name) {}

    /** What somebody wrote into the form. */
    public record Input(String team, String kpi, String until, String reason, String by, boolean all, String refusal) {
        Input refused(String why) {
            return new Input(
                    team, kpi, until, reason, by, all, why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1));
        }
    }

    Response show(Request request) {
        var input = new Input(param(request, "team"), param(request, "kpi"), "", "", "", false, "");
        return show(200, input);
    }

    /** Makes the silence that the form asks for, or shows the form again with the reason why it can't be made. */
    Response make(Request request) {
        var form = Form.of(request);
        var input = new Input(
                form.text("team"),
                form.text("kpi"),
                form.text("until"),
                form.text("reason"),
                form.text("by"),
                form.text("all").equals("yes"),
                "");
        try {
            var team = orNull(input.team());
            var until = SilencesApi.until(ports, team, input.until());
            ports.telling()
                    .silences()
                    .silence(new Wish(team, orNull(input.kpi()), until, input.reason(), input.by(), input.all()));
            return Response.seeOther("/silences");
        } catch (MoveRefused | Refusal refused) {
            return show(400, input.refused(String.valueOf(refused.getMessage())));
        }
    }

    Response end(Request request) {
        try {
            ports.telling().silences().end(request.segment("id"));
        } catch (MoveRefused refused) {
            if (refused.reason() == MoveRefused.Reason.UNKNOWN_CASE) {
                throw Refusal.notFound(String.valueOf(refused.getMessage()));
            }
        }
        return Response.seeOther("/silences");
    }

    private Response show(int status, Input input) {
        var rows = ports.telling().silences().all().stream()
                .sorted(Comparator.comparing(Silence::from).reversed())
                .map(this::row)
                .toList();
        return Templates.page("silences", Map.of("silences", rows, "teams", teams(), "kpis", kpis(), "input", input))
                .withStatus(status);
    }

    private List<Choice> teams() {
        return ports.organisation().get().teams().stream()
                .map(team -> new Choice(team.id(), team.name()))
                .toList();
    }

    private List<Choice> kpis() {
        return ports.catalogue().get().kpis().stream()
                .map(kpi -> new Choice(kpi.id(), kpi.name()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private Row row(Silence one) {
        var team = ports.organisation().get().teams().stream()
                .filter(each -> each.id().equals(one.team()))
                .findFirst();
        var kpi = one.kpi() == null
                ? "All KPIs"
                : ports.catalogue()
                        .get()
                        .kpi(one.kpi())
                        .map(KpiDefinition::name)
                        .orElse(one.kpi());
        var whose = one.team() == null ? "all teams" : team.map(Team::name).orElse(one.team());
        return new Row(
                one.id(),
                kpi + " of " + whose,
                Days.moment(one.end(), team.map(Team::zone).orElse(UTC)),
                one.by(),
                one.reason(),
                ports.telling().held().by(one.id()).size(),
                one.isInForce(ports.clock().instant()),
                one.evenNonNegotiable());
    }

    private static String param(Request request, String name) {
        return Objects.requireNonNullElse(request.param(name), "");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
