package org.kpigovernor.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * How much of an answer is read, and for how long. The HTTP client's own time-outs only bound the silence between two bytes, so that a
 * service which drips, or never ends, would hold up whoever asks it for good.
 *
 * @param bytes no answer has more, as it is after unpacking
 * @param time from when the answer begins to its end
 */
public record AnswerBounds(long bytes, Duration time) implements ExecChainHandler {
    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var response = chain.proceed(request, scope);
        var entity = response.getEntity();
        if (entity != null) {
            response.setEntity(new Bounded(entity, this));
        }
        return response;
    }

    /** There is more than is taken. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("the answer is longer than is taken");
        }
    }

    private static final class Bounded extends HttpEntityWrapper {
        private final AnswerBounds bounds;

        Bounded(HttpEntity entity, AnswerBounds bounds) {
            super(entity);
            this.bounds = bounds;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new BoundedStream(super.getContent(), bounds);
        }
    }

    private static final class BoundedStream extends FilterInputStream {
        private final AnswerBounds bounds;
        private final long began = System.nanoTime();
        private long taken;

        BoundedStream(InputStream in, AnswerBounds bounds) {
            super(in);
            this.bounds = bounds;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int some = super.read(target, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) throws IOException {
            taken += more;
            if (taken > bounds.bytes) {
                throw new TooLong();
            }
            if (System.nanoTime() - began > bounds.time.toNanos()) {
                throw new InterruptedIOException("the answer takes longer than is waited for");
            }
        }
    }
}
