package org.kpigovernor.web.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the endpoint that a request is for, and turns whatever goes wrong into problem details. */
public final class Router {
    static final int MOST_BYTES = 1 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final List<Endpoint> endpoints;

    public Router(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    public List<Endpoint> endpoints() {
        return endpoints;
    }

    /**
     * Answers, whatever is asked.
     *
     * @param elsewhere the methods that something other than these endpoints takes at the request's path
     */
    public Response answer(Request request, Set<String> elsewhere) {
        try {
            return find(request, elsewhere);
        } catch (Refusal refusal) {
            return Problems.of(request, refusal);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.method(), withoutToken(request.path()), e);
            return Problems.of(request, new Refusal(500, "The service failed to answer", "Its log says why."));
        }
    }

    private Response find(Request request, Set<String> elsewhere) {
        if (request.body().length > MOST_BYTES) {
            throw new Refusal(413, "The body is larger than 1 MiB", "Send less.");
        }
        var others = new TreeSet<String>(elsewhere);
        for (var endpoint : endpoints) {
            var segments = endpoint.match(request.path());
            if (segments.isPresent() && fits(endpoint, request)) {
                if (!endpoint.signed()) {
                    SameOrigin.check(request);
                }
                return endpoint.answer().apply(request.withSegments(segments.get()));
            }
            segments.ifPresent(found -> others.add(endpoint.method()));
        }
        return nothing(request, others);
    }

    /** Whoever reads the log mustn't be able to answer in another's name. */
    private static String withoutToken(String path) {
        return path.replaceFirst("^/answers/.*", "/answers/…");
    }

    private static boolean fits(Endpoint endpoint, Request request) {
        return endpoint.method().equals(request.method())
                || (endpoint.method().equals("GET") && request.method().equals("HEAD"));
    }

    private static Response nothing(Request request, Set<String> others) {
        if (others.isEmpty()) {
            throw new Refusal(404, "There is nothing at " + request.path(), "/openapi.json lists what there is.");
        }
        var allowed = String.join(", ", others);
        return Problems.of(
                        request,
                        new Refusal(405, request.path() + " does not take " + request.method(), "Use " + allowed + "."))
                .with(Map.of("Allow", allowed));
    }
}
