package org.kpigovernor.ingest.routes;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets requests in until the server stops, and then waits for those under way to be answered. */
final class Gate implements Handler<RoutingContext> {
    /** One party a request under way, and one for the gate itself. */
    private final Phaser underWay = new Phaser(1);

    private volatile boolean closed;

    @Override
    public void handle(RoutingContext context) {
        if (closed) {
            context.response().putHeader("Retry-After", "10").putHeader("Connection", "close");
            context.fail(503);
            return;
        }
        underWay.register();
        context.addEndHandler(ended -> underWay.arriveAndDeregister());
        context.next();
    }

    /** Turns further requests away, and returns when no request is under way or the time is over. */
    void close(Duration patience) {
        closed = true;
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // They had their time; their connections are closed now.
        }
    }
}
