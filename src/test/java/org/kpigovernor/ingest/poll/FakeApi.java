package org.kpigovernor.ingest.poll;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A source's API: it fails when it is told to, and may change while it is read. */
public abstract class FakeApi implements ResponseDefinitionTransformerV2 {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What goes wrong with the n-th request; null if nothing does. */
    public IntFunction<@Nullable ResponseDefinitionBuilder> failing = n -> null;
    /** Called before the n-th request is answered. */
    public IntConsumer before = n -> {};
    /** Paths with their queries, as they were asked for. */
    public final List<String> asked = new ArrayList<>();

    @Override
    public String getName() {
        return getClass().getSimpleName();
    }

    @Override
    public boolean applyGlobally() {
        return true;
    }

    @Override
    public final synchronized ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        asked.add(request.getUrl());
        before.accept(asked.size());
        var failure = failing.apply(asked.size());
        String url = request.getUrl();
        int mark = url.indexOf('?');
        var answer = failure != null
                ? failure
                : answer(
                        mark < 0 ? url : url.substring(0, mark),
                        query(mark < 0 ? "" : url.substring(mark + 1)),
                        request);
        return answer.build();
    }

    /** The path is as it was sent, the query is decoded. */
    protected abstract ResponseDefinitionBuilder answer(String path, Map<String, String> query, Request request);

    /** Every kind of failure in turn, at each n-th request; a limit is told as that source tells it. */
    public void failInEveryWay(int each, ResponseDefinitionBuilder limit) {
        failing = n -> n % each != 0
                ? null
                : switch (n / each % 5) {
                    case 0 -> limit;
                    case 1 -> aResponse().withStatus(500);
                    case 2 -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
                    case 3 -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
                    default -> aResponse().withStatus(502).withFixedDelay(200);
                };
    }

    /** A numbered page, with the link of the next one. */
    protected static ResponseDefinitionBuilder page(
            List<? extends Map<String, Object>> all, int size, Map<String, String> query, Request request) {
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        int from = Math.min(all.size(), (page - 1) * size);
        int to = Math.min(all.size(), from + size);
        var answer = json(all.subList(from, to));
        if (to < all.size()) {
            String url = request.getAbsoluteUrl().replaceFirst("[?&]page=\\d+", "");
            String next = url + (url.contains("?") ? "&" : "?") + "page=" + (page + 1);
            answer.withHeader("Link", "<" + next + ">; rel=\"next\", <" + url + ">; rel=\"first\"");
        }
        return answer;
    }

    protected static ResponseDefinitionBuilder json(@Nullable Object body) {
        try {
            return body == null ? aResponse().withStatus(404) : aResponse().withBody(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> query(String text) {
        var query = new TreeMap<String, String>();
        for (var part : text.split("&")) {
            query.put(
                    part.replaceFirst("=.*", ""),
                    URLDecoder.decode(part.replaceFirst("[^=]*=?", ""), StandardCharsets.UTF_8));
        }
        return query;
    }
}
