package org.kpigovernor.web.api;

import static org.kpigovernor.web.http.Endpoint.delete;
import static org.kpigovernor.web.http.Endpoint.get;
import static org.kpigovernor.web.http.Endpoint.post;

import java.util.List;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Endpoint;

/** The table of the REST API, as {@code /openapi.json} describes it. */
public final class Api {
    private Api() {}

    /** All endpoints of the API over these ports. */
    public static List<Endpoint> endpoints(WebPorts ports) {
        var catalogue = new CatalogueApi(ports);
        var books = new RuleBooksApi(ports);
        var rules = new RulesApi(ports);
        var series = new SeriesApi(ports);
        var initiatives = new InitiativesApi(ports);
        var cases = new CasesApi(ports);
        var silences = new SilencesApi(ports);
        var operations = new OperationsApi(ports);
        var reviews = new ReviewsApi(ports);
        var sources = new SourcesApi(ports);
        return List.of(
                get("/openapi.json", request -> OpenApi.document()),
                get("/api/teams", request -> catalogue.teams()),
                get("/api/kpis", request -> catalogue.kpis()),
                get("/api/rule-books", request -> books.list()),
                get("/api/rule-books/{hash}", books::one),
                post("/api/rule-books", books::publish),
                post("/api/rule-books/backtest", books::backtest),
                post("/api/rule-books/{hash}/activate", books::activate),
                get("/api/rules", request -> rules.list()),
                get("/api/work/{id}", books::work),
                get("/api/readings", series::readings),
                get("/api/verdicts", series::verdicts),
                get("/api/tensions", series::tensions),
                get("/api/findings", series::findings),
                get("/api/initiatives", initiatives::list),
                get("/api/annotations", series::annotations),
                post("/api/annotations", series::annotate),
                get("/api/cases", cases::list),
                get("/api/cases/{id}", cases::one),
                post("/api/cases/{id}/acknowledge", cases::acknowledge),
                post("/api/cases/{id}/explain", cases::explain),
                post("/api/cases/{id}/act", cases::act),
                post("/api/cases/{id}/resolve", cases::resolve),
                post("/api/cases/{id}/accept", cases::accept),
                get("/api/cases/{id}/preview", cases::preview),
                get("/api/silences", request -> silences.list()),
                post("/api/silences", silences::make),
                delete("/api/silences/{id}", silences::end),
                get("/api/notices", operations::notices),
                get("/api/review-slots", reviews::slots),
                get("/api/review-answers", reviews::answers),
                post("/api/review-answers", reviews::answer),
                get("/api/sources", sources::list),
                get("/api/dead-letters", operations::deadLetters),
                post("/api/rounds", operations::round));
    }
}
