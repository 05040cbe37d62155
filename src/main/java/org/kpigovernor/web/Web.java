package org.kpigovernor.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.kpigovernor.web.api.Api;
import org.kpigovernor.web.http.Endpoint;
import org.kpigovernor.web.http.HttpRoute;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Response;
import org.kpigovernor.web.http.Router;
import org.kpigovernor.web.metrics.Metrics;
import org.kpigovernor.web.pages.Pages;

/** Everything that is answered over HTTP but deliveries. */
public final class Web {
    private Web() {}

    /** The Camel route that carries pages, API, metrics and health. */
    public static RouteBuilder route(WebPorts ports) {
        return new HttpRoute(router(ports));
    }

    static Router router(WebPorts ports) {
        return new Router(endpoints(ports));
    }

    /** Everything that is answered, by its address. */
    public static List<Endpoint> endpoints(WebPorts ports) {
        var endpoints = new ArrayList<Endpoint>(Pages.endpoints(ports));
        endpoints.addAll(Api.endpoints(ports));
        endpoints.add(Endpoint.get("/metrics", request -> new Metrics(ports).scrape()));
        endpoints.addAll(health(ports));
        return List.copyOf(endpoints);
    }

    /** Alive is whoever answers; ready is whoever reaches the database and has a rule book. */
    private static List<Endpoint> health(WebPorts ports) {
        return List.of(
                Endpoint.get("/health/live", request -> Json.ok(new Health("up"))),
                Endpoint.get("/health/ready", request -> ready(ports)));
    }

    private static Response ready(WebPorts ports) {
        try {
            ports.inbox().backlog();
            return Json.ok(new Health(ports.catalogue().get().kpis().isEmpty() ? "no KPIs" : "up"));
        } catch (RuntimeException e) {
            return Json.response(503, "application/json", new Health("the database can't be reached"));
        }
    }

    /** What a health check answers. */
    public record Health(String status) {}
}
