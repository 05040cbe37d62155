package org.kpigovernor.ingest.routes;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Api;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.PollSettings;

/**
 * Asks sources through the routes {@code direct:SOURCE-ask}. It follows a redirect on the same host only, and gives no route any
 * credentials: those are put on the wire by {@link ApiCredentials}.
 */
public final class CamelApi implements Api, CamelContextAware {
    /** What it is bound as, so that the context that runs the routes finds it. */
    public static final String BEAN = "poll-api";

    private static final int MOST_REDIRECTS = 3;

    private final PollSettings settings;
    private volatile @Nullable CamelContext context;
    private volatile @Nullable ProducerTemplate template;

    public CamelApi(PollSettings settings) {
        this.settings = settings;
    }

    @Override
    public Answer ask(String source, Ask ask) throws NoAnswer {
        var api = Objects.requireNonNull(settings.sources().get(source), source).api();
        var address = ApiAddress.of(api, ask.path());
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var answer = send(source, address, ask);
            var location = answer.header("location");
            if (!isRedirect(answer.status()) || location.isEmpty()) {
                return answer;
            }
            address = ApiAddress.of(api, address.resolve(location.strip()).toString());
        }
        throw new NoAnswer("redirects in a circle");
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 307 || status == 308;
    }

    private Answer send(String source, URI address, Ask ask) throws NoAnswer {
        var reply = through(source, exchange -> fill(exchange, address, ask));
        if (reply.getException() != null) {
            throw new NoAnswer(Failures.words(reply.getException()));
        }
        return answer(reply);
    }

    /** Through the route of a source that asks, whatever it asks. */
    Exchange through(String source, Processor fill) throws NoAnswer {
        var running = template;
        if (running == null) {
            throw new NoAnswer("can't be asked: the routes don't run");
        }
        return running.request("direct:" + source + "-ask", fill);
    }

    private static void fill(Exchange exchange, URI address, Ask ask) {
        var message = exchange.getMessage();
        ask.headers().forEach(message::setHeader);
        var whole = address.toString();
        message.setHeader(Exchange.HTTP_URI, whole.replaceFirst("\\?.*", ""));
        if (address.getRawQuery() != null) {
            message.setHeader(Exchange.HTTP_RAW_QUERY, address.getRawQuery());
        }
        message.setHeader(Exchange.HTTP_METHOD, ask.body().isEmpty() ? "GET" : "POST");
        if (!ask.body().isEmpty()) {
            message.setHeader(Exchange.CONTENT_TYPE, "application/json");
            message.setBody(ask.body());
        }
    }

    private static Answer answer(Exchange reply) {
        var message = reply.getMessage();
        Map<String, String> headers = new TreeMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel")) {
                headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(value));
            }
        });
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        var body = message.getBody(byte[].class);
        return new Answer(status, headers, body == null ? new byte[0] : body);
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
