package org.kpigovernor.ingest.routes;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads one request's body on the event loop, as the bytes that came. A body that can't be taken is read to its end all the same, up
 * to four times the limit, since a sender that is cut off while it sends never sees the answer.
 */
final class BodyReading {
    private static final int PATIENCE = 4;

    private final RoutingContext context;
    private final BodyRoom room;
    private final long most;
    private final Promise<RawBody> promise = Promise.promise();
    private final Buffer bytes = Buffer.buffer();
    private long length;
    private long taken;
    private @Nullable RawBody refusal;

    private BodyReading(RoutingContext context, BodyRoom room, long most) {
        this.context = context;
        this.room = room;
        this.most = most;
    }

    /** The room that the body takes is given back when the request has been answered, or its connection is lost. */
    static Future<RawBody> read(RoutingContext context, BodyRoom room, long most) {
        return new BodyReading(context, room, most).read();
    }

    private Future<RawBody> read() {
        var request = context.request();
        context.addEndHandler(ended -> room.giveBack(taken));
        if (declared(request) > most) {
            refusal = new RawBody.TooLarge(most);
        }
        if (expectsContinue(request)) {
            if (refusal != null) {
                promise.tryComplete(refusal);
            } else {
                context.response().writeContinue();
            }
        }
        // When the connection is lost nobody waits for an answer, and the request is simply forgotten.
        request.handler(this::take).endHandler(end -> finish()).exceptionHandler(lost -> {});
        request.resume();
        return promise.future();
    }

    private void take(Buffer chunk) {
        length += chunk.length();
        if (refusal == null && length > most) {
            refusal = new RawBody.TooLarge(most);
        }
        if (refusal == null && !room.take(chunk.length())) {
            refusal = new RawBody.NoRoom();
        }
        if (refusal == null) {
            taken += chunk.length();
            bytes.appendBuffer(chunk);
        } else if (length > PATIENCE * most) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            promise.tryComplete(refusal);
        }
    }

    private void finish() {
        promise.tryComplete(refusal != null ? refusal : new RawBody.Bytes(bytes.getBytes()));
    }

    private static boolean expectsContinue(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }

    private static long declared(HttpServerRequest request) {
        var declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return declared == null ? 0 : Long.parseLong(declared);
    }
}
