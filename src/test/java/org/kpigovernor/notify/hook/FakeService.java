package org.kpigovernor.notify.hook;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kpigovernor.ingest.routes.HttpServer;
import org.kpigovernor.ingest.routes.HttpServerSettings;
import org.kpigovernor.ingest.routes.RouteSet;
import org.kpigovernor.notify.routes.CamelWire;
import org.kpigovernor.notify.routes.ChannelCredentials;

/** Another service, played by WireMock, and the shipped routes that lead to it. */
final class FakeService implements AutoCloseable {
    final WireMockServer there = new WireMockServer(wireMockConfig().dynamicPort());
    final CamelWire wire = new CamelWire();
    private HttpServer routes;

    FakeService() {
        there.start();
    }

    /** Starts the routes for these channels. */
    FakeService serving(List<HookSettings> channels) {
        var beans =
                Map.<String, Object>of(CamelWire.BEAN, wire, ChannelCredentials.BEAN, new ChannelCredentials(channels));
        try {
            routes = HttpServer.start(
                    new HttpServerSettings("127.0.0.1", 0, 1 << 20),
                    new RouteSet(Path.of("routes/notify"), beans, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + there.port() + path;
    }

    @Override
    public void close() {
        routes.close();
        there.stop();
    }
}
