package org.kpigovernor.notify.routes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * How much of an answer is read, and for how long: the client's own time-outs only bound the silence between two bytes, so that a service which drips, or
 * never ends, would hold its channel up for good.
 *
 * @param bytes no answer has more, as it is after unpacking
 * @param time from when the answer begins to its end
 */
record ReplyBounds(long bytes, Duration time) implements ExecChainHandler {
    static final ReplyBounds DEFAULT = new ReplyBounds(1L << 20, Duration.ofSeconds(30));

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var response = chain.proceed(request, scope);
        var entity = response.getEntity();
        if (entity != null) {
            response.setEntity(new HttpEntityWrapper(entity) {
                @Override
                public InputStream getContent() throws IOException {
                    return new Bounded(super.getContent(), ReplyBounds.this);
                }
            });
        }
        return response;
    }

    private static final class Bounded extends FilterInputStream {
        private final ReplyBounds bounds;
        private final long began = System.nanoTime();
        private long taken;

        Bounded(InputStream in, ReplyBounds bounds) {
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
            if (taken > bounds.bytes || System.nanoTime() - began > bounds.time.toNanos()) {
                throw new InterruptedIOException("the answer is longer than is waited for");
            }
        }
    }
}
