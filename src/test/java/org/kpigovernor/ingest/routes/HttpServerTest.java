package org.kpigovernor.ingest.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.TestDatabase;

class HttpServerTest {
    private static final HttpServerSettings ANY_PORT = new HttpServerSettings("127.0.0.1", 0, 1_000);

    @TempDir
    private Path routes;

    @Test
    void anExactRouteWinsOverOneThatTakesEverything() throws Exception {
        Files.writeString(routes.resolve("exact.camel.yaml"), """
                - route:
                    id: exact
                    from:
                      uri: platform-http:/exact
                      steps:
                        - setBody:
                            constant: exact
                """);
        try (var server = HttpServer.start(ANY_PORT, set(new Everything()))) {
            assertThat(get(server, "/exact").join().body()).isEqualTo("exact");
            assertThat(get(server, "/exact/not").join().body()).isEqualTo("everything");
            assertThat(server.routeIds()).containsExactly("everything", "exact");
        }
    }

    @Test
    void aWrongRouteFileIsToldWithItsPlace() throws IOException {
        Files.writeString(routes.resolve("a.camel.yaml"), "- route:\n    id: a\n    form: timer:x\n");

        assertThatThrownBy(() -> HttpServer.start(ANY_PORT, set(new Everything())))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("a.camel.yaml:3: `form` is not known in `route`");
    }

    @Test
    void aRequestThatIsUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var server = HttpServer.start(ANY_PORT, set(new Slow(entered, leave)));
        var answer = get(server, "/slow");
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

        var stopping = CompletableFuture.runAsync(server::close);
        var late = get(server, "/slow");
        leave.countDown();

        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
        stopping.get(10, TimeUnit.SECONDS);
        assertThat(late.handle((response, gone) ->
                                gone != null || List.of(200, 503).contains(response.statusCode()))
                        .get(10, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void aDeliveryThatCannotBeStoredIsAnswered503AndMayBeSentAgain() throws Exception {
        try (var database = TestDatabase.open();
                var service = new TestService(new JdbcInbox(database, Clock.systemUTC()))) {
            database.useTransaction(handle -> handle.execute("alter table inbox rename to gone"));

            var refused = service.github("d-1", "{}");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("10");
            assertThat(refused.body()).contains("the store doesn't take it; try again");
            database.useTransaction(handle -> handle.execute("alter table gone rename to inbox"));
            assertThat(service.github("d-1", "{}").statusCode()).isEqualTo(202);
        }
    }

    private RouteSet set(RouteBuilder builder) {
        return new RouteSet(routes, Map.of(), List.of(builder));
    }

    private static CompletableFuture<HttpResponse<String>> get(HttpServer server, String path) {
        var uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static final class Everything extends RouteBuilder {
        @Override
        public void configure() {
            from("platform-http:/?matchOnUriPrefix=true").routeId("everything").setBody(constant("everything"));
        }
    }

    private static final class Slow extends RouteBuilder {
        private final CountDownLatch entered;
        private final CountDownLatch leave;

        Slow(CountDownLatch entered, CountDownLatch leave) {
            this.entered = entered;
            this.leave = leave;
        }

        @Override
        public void configure() {
            from("platform-http:/slow").process(exchange -> {
                entered.countDown();
                leave.await(10, TimeUnit.SECONDS);
                exchange.getMessage().setBody("done");
            });
        }
    }
}
