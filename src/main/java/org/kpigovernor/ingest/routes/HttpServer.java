package org.kpigovernor.ingest.routes;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.kpigovernor.catalogue.ProblemsException;

/** The HTTP server: listens only once every route is ready, so that no delivery is answered 404 while it starts. */
public final class HttpServer implements AutoCloseable {
    private static final int WORKERS = 64;
    private static final int MOST_HEADER_BYTES = 32 * 1024;
    private static final int MOST_FORM_FIELD_BYTES = 1024 * 1024;
    private static final int IDLE_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final Gate gate;
    private final CamelContext context;
    private final io.vertx.core.http.HttpServer server;

    private HttpServer(Vertx vertx, Gate gate, CamelContext context, io.vertx.core.http.HttpServer server) {
        this.vertx = vertx;
        this.gate = gate;
        this.context = context;
        this.server = server;
    }

    /**
     * Starts and returns when it listens.
     *
     * @throws ProblemsException when a route file is wrong
     * @throws IOException when the port is taken, or another reason keeps it from listening
     */
    public static HttpServer start(HttpServerSettings settings, RouteSet routes) throws IOException {
        var vertx = Vertx.vertx(options());
        try {
            return start(vertx, settings, routes);
        } catch (IOException | RuntimeException e) {
            await(vertx.close());
            throw e;
        }
    }

    private static HttpServer start(Vertx vertx, HttpServerSettings settings, RouteSet routes) throws IOException {
        var gate = new Gate();
        var router = Router.router(vertx);
        router.route().order(Integer.MIN_VALUE).handler(gate);
        ErrorReplies.addTo(router);
        var context = running(vertx, router, settings, routes);
        try {
            var server = vertx.createHttpServer(serverOptions(settings)).requestHandler(router);
            return new HttpServer(vertx, gate, context, await(server.listen()));
        } catch (CompletionException e) {
            context.stop();
            throw new IOException(
                    "Can't listen on " + settings.host() + ":" + settings.port() + ": " + cause(e).getMessage(), e);
        }
    }

    private static CamelContext running(Vertx vertx, Router router, HttpServerSettings settings, RouteSet routes) {
        try {
            var context = Routes.on(vertx, router, routes, settings.maxBodyBytes());
            context.start();
            return context;
        } catch (Exception e) {
            throw explained(routes, e);
        }
    }

    private static RuntimeException explained(RouteSet routes, Exception failure) {
        var problems = RouteCheck.check(routes.folder());
        return problems.isEmpty()
                ? new IllegalStateException("The routes don't start: " + failure.getMessage(), failure)
                : new ProblemsException(problems);
    }

    private static VertxOptions options() {
        var files = new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        return new VertxOptions().setWorkerPoolSize(WORKERS).setFileSystemOptions(files);
    }

    private static HttpServerOptions serverOptions(HttpServerSettings settings) {
        // HTTP/1.1 only: when an HTTP/2 connection closes, answers that were just given can be lost with it
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setHost(settings.host())
                .setPort(settings.port())
                .setMaxHeaderSize(MOST_HEADER_BYTES)
                .setMaxFormAttributeSize(MOST_FORM_FIELD_BYTES)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(IDLE_SECONDS);
    }

    /** The port that it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** The ids of all routes, in the order of their names. */
    public List<String> routeIds() {
        return context.getRoutes().stream()
                .map(route -> route.getRouteId())
                .sorted()
                .toList();
    }

    /** Turns new requests away, waits some seconds at most for those under way, and stops. */
    @Override
    public void close() {
        gate.close(PATIENCE);
        await(server.close());
        context.stop();
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static Throwable cause(CompletionException e) {
        return e.getCause() == null ? e : e.getCause();
    }
}
