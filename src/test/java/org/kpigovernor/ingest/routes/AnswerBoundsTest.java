package org.kpigovernor.ingest.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kpigovernor.http.AnswerBounds;

/** An API that drips, or has no end, is left off. */
class AnswerBoundsTest {
    @RegisterExtension
    static final WireMockExtension API = WireMockExtension.newInstance()
            .options(com.github.tomakehurst.wiremock.core.WireMockConfiguration.options()
                    .dynamicPort()
                    .bindAddress("127.0.0.1"))
            .build();

    @Test
    void whatIsWithinThemIsReadWhole() throws Exception {
        API.stubFor(get("/").willReturn(ok("x".repeat(1000))));
        assertThat(read(new AnswerBounds(1000, Duration.ofMinutes(1)))).hasSize(1000);
    }

    @Test
    void anAnswerThatIsTooLongIsLeftOff() {
        API.stubFor(get("/").willReturn(ok("x".repeat(1001))));
        assertThatThrownBy(() -> read(new AnswerBounds(1000, Duration.ofMinutes(1))))
                .isInstanceOf(AnswerBounds.TooLong.class)
                .satisfies(failure ->
                        assertThat(Failures.words(failure)).isEqualTo("gave an answer that is longer than 64 MiB"));
    }

    @Test
    void anAnswerThatDripsIsLeftOff() {
        API.stubFor(get("/").willReturn(ok("x".repeat(1000)).withChunkedDribbleDelay(20, 4_000)));
        assertThatThrownBy(() -> read(new AnswerBounds(1000, Duration.ofMillis(200))))
                .isInstanceOf(InterruptedIOException.class)
                .satisfies(failure -> assertThat(Failures.words(failure)).isEqualTo("didn't answer in time"));
    }

    private static byte[] read(AnswerBounds bounds) throws IOException {
        try (var client =
                HttpClients.custom().addExecInterceptorFirst("bounds", bounds).build()) {
            return client.execute(
                    new HttpGet(API.baseUrl() + "/"), response -> EntityUtils.toByteArray(response.getEntity()));
        }
    }
}
