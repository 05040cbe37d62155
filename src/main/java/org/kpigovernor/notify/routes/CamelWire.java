package org.kpigovernor.notify.routes;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.hook.Call;
import org.kpigovernor.notify.hook.HookSettings;
import org.kpigovernor.notify.hook.Reply;
import org.kpigovernor.notify.hook.Wire;

/** Sends through the routes {@code direct:KIND-notify}. What lets us in, and secret paths, are put on the wire by {@link ChannelCredentials}. */
public final class CamelWire implements Wire, CamelContextAware {
    /** What it is bound as, so that the context that runs the routes finds it. */
    public static final String BEAN = "channel-wire";

    private volatile @Nullable CamelContext context;
    private volatile @Nullable ProducerTemplate template;

    @Override
    public Reply send(HookSettings to, Call call) throws NoReply {
        var running = template;
        if (running == null) {
            throw new NoReply("can't be asked: the routes don't run");
        }
        var reply = running.request("direct:" + to.kind() + "-notify", exchange -> fill(exchange, to, call));
        if (reply.getException() != null) {
            throw new NoReply(words(reply.getException()));
        }
        return reply(reply);
    }

    private static void fill(Exchange exchange, HookSettings to, Call call) {
        var message = exchange.getMessage();
        call.headers().forEach(message::setHeader);
        message.setHeader(ChannelCredentials.CHANNEL, to.name());
        int query = call.below().indexOf('?');
        var path = query < 0 ? call.below() : call.below().substring(0, query);
        message.setHeader(Exchange.HTTP_URI, to.address().origin() + path);
        if (query >= 0) {
            message.setHeader(Exchange.HTTP_RAW_QUERY, call.below().substring(query + 1));
        }
        message.setHeader(Exchange.HTTP_METHOD, call.method());
        if (call.body().length > 0) {
            message.setHeader(Exchange.CONTENT_TYPE, "application/json; charset=utf-8");
            message.setBody(call.body());
        }
    }

    private static Reply reply(Exchange exchange) {
        var message = exchange.getMessage();
        var headers = new TreeMap<String, String>();
        message.getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel")) {
                headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(value));
            }
        });
        var body = message.getBody(byte[].class);
        return new Reply(
                message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
                headers,
                body == null ? new byte[0] : body);
    }

    /** Exceptions' own messages may quote what was sent, so they aren't used. */
    private static String words(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return "has a host name that isn't known here";
        }
        if (failure instanceof InterruptedIOException) {
            return "didn't answer in time";
        }
        if (failure instanceof ConnectException) {
            return "can't be connected to";
        }
        if (failure instanceof SSLException) {
            return "can't be trusted: its certificate or its encryption is wrong";
        }
        return "broke the connection off (" + failure.getClass().getSimpleName() + ")";
    }

    @Override
    public void setCamelContext(CamelContext context) {
        this.context = context;
        this.template = context.createProducerTemplate();
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return context;
    }
}
