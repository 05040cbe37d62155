package org.kpigovernor.notify.routes;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.http.AnswerBounds;
import org.kpigovernor.notify.hook.HookSettings;

/**
 * Puts a channel's secret path and credentials on requests to it as the last thing before they go, so that no route, no exchange and no log ever has
 * them. Retrying, redirecting and cookies are switched off: the outbox decides what is sent again.
 */
public final class ChannelCredentials implements HttpClientConfigurer {
    private static final AnswerBounds BOUNDS = new AnswerBounds(1L << 20, Duration.ofSeconds(30));

    /** As routes name it. */
    public static final String BEAN = "channel-credentials";

    /** Tells which channel a request is for; it doesn't leave the house. */
    static final String CHANNEL = "X-KPI-Governor-Channel";

    private final Map<String, HookSettings> channels;

    public ChannelCredentials(List<HookSettings> channels) {
        this.channels = channels.stream().collect(toMap(HookSettings::name, Function.identity()));
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.disableAutomaticRetries().disableRedirectHandling().disableCookieManagement();
        client.addRequestInterceptorLast(this::sign).addExecInterceptorFirst("bounds", BOUNDS);
    }

    private void sign(HttpRequest request, @Nullable EntityDetails body, HttpContext context)
            throws HttpException, IOException {
        var named = request.getFirstHeader(CHANNEL);
        request.removeHeaders(CHANNEL);
        var channel = named == null ? null : channels.get(named.getValue());
        if (channel != null && isFor(request, channel)) {
            request.setPath(channel.address().target(request.getPath()));
            if (channel.kind().equals("jira")) {
                request.setHeader("Authorization", channel.address().authorization());
            }
        }
    }

    /** A route that was made to send elsewhere gets nothing of it. */
    private static boolean isFor(HttpRequest request, HookSettings channel) {
        return channel.address().origin().equalsIgnoreCase(request.getScheme() + "://" + request.getAuthority());
    }
}
