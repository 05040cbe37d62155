package org.kpigovernor.ingest.routes;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Sets up the Camel context that runs the routes, on a Vert.x router of ours. */
final class Routes {
    /** For pages and the API; deliveries have the larger limit of the settings. */
    private static final long MOST_BODY_BYTES = 4L * 1024 * 1024;

    private static final int SHUTDOWN_SECONDS = 3;

    private Routes() {}

    static CamelContext on(Vertx vertx, Router router, RouteSet routes, long mostBodyBytes) throws Exception {
        var context = quietContext();
        var registry = context.getRegistry();
        registry.bind(VertxPlatformHttpRouter.PLATFORM_HTTP_ROUTER_NAME_ZERO, platformRouter(vertx, router));
        registry.bind(RawBodyEngine.BEAN, new RawBodyEngine(BodyRoom.ofHeap(mostBodyBytes), mostBodyBytes));
        // A folder of routes that poll is served too by whoever polls nothing: then their timers don't start. Each name
        // is bound once, since
        // the registry keeps two beans of two classes under one name, and finds whichever comes first
        var beans = PollRoutes.atRest();
        beans.putAll(routes.beans());
        beans.forEach(registry::bind);
        load(context, routes);
        return context;
    }

    static CamelContext quietContext() {
        var context = new DefaultCamelContext();
        context.getCamelContextExtension().setName("kpi-governor");
        context.setStreamCaching(false);
        context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
        context.getShutdownStrategy().setShutdownNowOnTimeout(true);
        context.getShutdownStrategy().setSuppressLoggingOnTimeout(true);
        return context;
    }

    static void load(CamelContext context, RouteSet routes) throws Exception {
        routes.properties().forEach(context.getPropertiesComponent()::addInitialProperty);
        for (Path file : routes.files()) {
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(
                            ResourceHelper.resolveResource(context, file.toUri().toString()));
        }
        for (var builder : routes.builders()) {
            context.addRoutes(builder);
        }
    }

    private static VertxPlatformHttpRouter platformRouter(Vertx vertx, Router router) {
        return new VertxPlatformHttpRouter(null, vertx, router, VertxPlatformHttpRouter.SERVER_TYPE_SERVER) {
            @Override
            public Handler<RoutingContext> bodyHandler() {
                return BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES);
            }
        };
    }
}
