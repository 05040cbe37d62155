package org.kpigovernor.ingest.routes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.kpigovernor.ingest.poll.PollSettings;
import org.kpigovernor.ingest.poll.Poller;

/** The routes under {@code routes/poll} by themselves, with their timers at rest: for whoever runs the poller himself. */
public final class PollRoutes implements AutoCloseable {
    private final CamelContext context;

    private PollRoutes(CamelContext context) {
        this.context = context;
    }

    /**
     * Starts them; that API can be asked when this returns.
     *
     * @param folder that of all routes
     */
    public static PollRoutes start(Path folder, PollSettings settings, CamelApi api) {
        return start(folder, settings, new SqlApi(api, Databases.NONE));
    }

    /** As the other, with further databases to ask. */
    public static PollRoutes start(Path folder, PollSettings settings, SqlApi api) {
        var context = Routes.quietContext();
        try {
            var beans = beans(settings, api);
            beans.put(PollTurns.BEAN, PollTurns.NONE);
            beans.forEach(context.getRegistry()::bind);
            Routes.load(context, new RouteSet(folder.resolve("poll"), beans, List.of()));
            context.start();
            return new PollRoutes(context);
        } catch (Exception e) {
            context.stop();
            throw new IllegalStateException("The routes under " + folder + " don't start: " + e.getMessage(), e);
        }
    }

    /** What the routes need besides when the service runs them; and the timers that are to tick. */
    public static RouteSet within(RouteSet routes, PollSettings settings, SqlApi api, Poller poller) {
        var beans = new HashMap<>(routes.beans());
        beans.putAll(beans(settings, api));
        beans.put(PollTurns.BEAN, new PollTurns(poller));
        var properties = new HashMap<>(routes.properties());
        settings.sources().keySet().forEach(source -> properties.put("poll." + source, "true"));
        var unasked = new HashSet<>(routes.unasked());
        RouteBeans.polled().stream()
                .filter(source -> !settings.sources().containsKey(source))
                .forEach(source -> unasked.add("poll/" + source));
        return new RouteSet(routes.folder(), beans, routes.builders(), properties, unasked);
    }

    /** What the routes need to be there when nothing is polled. */
    static Map<String, Object> atRest() {
        var beans = ApiCredentials.beans(PollSettings.NONE);
        beans.put(PollTurns.BEAN, PollTurns.NONE);
        beans.put(DroppedFiles.BEAN, DroppedFiles.none());
        // What lets routes under notify in; it has its own room
        beans.put("channel-credentials", (HttpClientConfigurer) client -> {});
        return beans;
    }

    private static Map<String, Object> beans(PollSettings settings, SqlApi api) {
        var beans = ApiCredentials.beans(settings);
        beans.putAll(api.beans());
        return beans;
    }

    @Override
    public void close() {
        context.stop();
    }
}
