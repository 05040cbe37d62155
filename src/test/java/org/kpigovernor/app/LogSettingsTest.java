package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogSettingsTest {
    private final LoggerContext context = new LoggerContext();

    @Test
    void logbackTakesThemByItself() {
        var root = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        assertThat(root.getLevel()).isEqualTo(Level.WARN);
        assertThat(root.getAppender("stderr")).isNotNull();
        assertThat(LoggerFactory.getLogger("org.kpigovernor.app").isInfoEnabled())
                .isTrue();
        assertThat(LoggerFactory.getLogger("org.apache.hc.client5.http.wire").isErrorEnabled())
                .isFalse();
    }

    @Test
    void aFileOfTheUsersOwnWins() {
        System.setProperty("logback.configurationFile", "own.xml");
        try {
            assertThat(new LogSettings().configure(context)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
            assertThat(context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).iteratorForAppenders())
                    .isExhausted();
        } finally {
            System.clearProperty("logback.configurationFile");
        }
    }

    /** Those who read logs by machine shouldn't notice that no pattern writes them. */
    @Test
    void linesLookAsThePatternWritesThem() {
        var failure = new IllegalStateException("above", new IllegalArgumentException("the cause"));
        for (var level : List.of(Level.INFO, Level.WARN, Level.ERROR)) {
            var event = new LoggingEvent(
                    "caller", context.getLogger("org.kpigovernor.Thing"), level, "{} of {}", failure, new Object[] {1, 2
                    });
            event.setInstant(Instant.parse("2026-03-01T10:00:00Z"));
            assertThat(new LogLine().doLayout(event)).isEqualTo(byPattern(event));
        }
    }

    private String byPattern(LoggingEvent event) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{0} - %msg%n");
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
