package org.kpigovernor.ingest.routes;

import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;

/** What a route names with {@code platformHttpEngine: "#raw-bodies"} to get bodies as the bytes that came. */
final class RawBodyEngine implements PlatformHttpEngine {
    static final String BEAN = "raw-bodies";

    private final BodyRoom room;
    private final long most;

    RawBodyEngine(BodyRoom room, long most) {
        this.room = room;
        this.most = most;
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        endpoint.setUseBodyHandler(false);
        return new RawBodyConsumer(endpoint, processor, room, most);
    }
}
