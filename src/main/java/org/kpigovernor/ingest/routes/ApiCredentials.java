package org.kpigovernor.ingest.routes;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.http.AnswerBounds;
import org.kpigovernor.ingest.poll.PollSettings;
import org.kpigovernor.ingest.poll.PollSettings.Polling;

/**
 * Puts a source's credentials on requests to its API as the last thing before they go, so that no route, no exchange and no log ever
 * has them. Retrying, redirecting and cookies are switched off: the poller decides what is asked again.
 */
final class ApiCredentials implements HttpClientConfigurer {
    private static final AnswerBounds BOUNDS = new AnswerBounds(64L << 20, Duration.ofMinutes(2));

    /** The sources that have an API; routes name their credentials {@code #SOURCE-credentials}. */
    static final Set<String> SOURCES =
            Set.of("github", "jira", "pagerduty", "gitlab", "circleci", "buildkite", "jenkins", "prometheus");

    private final String source;
    private final @Nullable Polling polling;

    private ApiCredentials(String source, @Nullable Polling polling) {
        this.source = source;
        this.polling = polling;
    }

    /** Those of all sources by bean name; a source that isn't polled has empty ones. */
    static Map<String, Object> beans(PollSettings settings) {
        var beans = new HashMap<String, Object>();
        SOURCES.forEach(source -> beans.put(
                source + "-credentials",
                new ApiCredentials(source, settings.sources().get(source))));
        return beans;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.disableAutomaticRetries().disableRedirectHandling().disableCookieManagement();
        client.addRequestInterceptorLast(this::sign).addExecInterceptorFirst("bounds", BOUNDS);
    }

    private void sign(HttpRequest request, @Nullable EntityDetails body, HttpContext context) {
        if (polling != null && !polling.credentials().isEmpty() && isForApi(request, polling.api())) {
            var header = polling.credentials().header(source);
            request.setHeader(header.getKey(), header.getValue());
        }
    }

    private static boolean isForApi(HttpRequest request, URI api) {
        var address = URI.create(request.getScheme() + "://" + request.getAuthority());
        return ApiAddress.isSame(api, address);
    }
}
