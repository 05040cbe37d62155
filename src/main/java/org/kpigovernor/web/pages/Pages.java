package org.kpigovernor.web.pages;

import static org.kpigovernor.web.http.Endpoint.get;
import static org.kpigovernor.web.http.Endpoint.post;
import static org.kpigovernor.web.http.Endpoint.postSigned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Endpoint;
import org.kpigovernor.web.http.Response;

/** The table of pages. */
public final class Pages {
    private Pages() {}

    public static List<Endpoint> endpoints(WebPorts ports) {
        var overview = new OverviewPage(ports);
        var teams = new TeamPage(ports);
        var cases = new CasePage(ports);
        var silences = new SilencesPage(ports);
        var mails = new MailPages(ports);
        var quarterly = new QuarterlyPage(ports);
        var operations = new OperationsPages(ports);
        var answers = new AnswerPage(ports);
        var subscriptions = new SubscriptionPage(ports);
        return List.of(
                get("/", request -> overview.show()),
                get("/style.css", request -> style()),
                get("/teams/{id}", teams::show),
                get("/cases", request -> cases.list()),
                get("/cases/{id}", cases::show),
                post("/cases/{id}/{move}", cases::move),
                get("/silences", silences::show),
                post("/silences", silences::make),
                post("/silences/{id}/end", silences::end),
                get("/mails", mails::list),
                get("/mail", mails::show),
                get("/mail/html", mails::asSent),
                get("/answers/{token}", answers::show),
                postSigned("/answers/{token}", answers::answer),
                get("/unsubscribe", subscriptions::show),
                postSigned("/unsubscribe", subscriptions::change),
                get("/rules", new RulesPage(ports)::show),
                get("/reviews", request -> new ReviewPages(ports).show()),
                get("/reviews/quarterly/{team}/{quarter}", quarterly::show),
                post("/reviews/quarterly/{team}/{quarter}", quarterly::answer),
                get("/sources", request -> new SourcesPage(ports).show()),
                get("/dead-letters", request -> operations.deadLetters()),
                post("/dead-letters/replay", operations::replay));
    }

    private static Response style() {
        try (var stream = Objects.requireNonNull(Pages.class.getResourceAsStream("/web/style.css"))) {
            return new Response(
                    200, "text/css; charset=utf-8", stream.readAllBytes(), Map.of("Cache-Control", "max-age=300"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
