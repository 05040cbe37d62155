package org.kpigovernor.app;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;

/**
 * What is logged, and where to: warnings of others and news of ours, on standard error. Logback finds it by itself; without XML and patterns the
 * first line is there in half the time. Who wants it otherwise gives a {@code logback.xml} of their own, on the class path or by
 * {@code -Dlogback.configurationFile}.
 */
public final class LogSettings extends ContextAwareBase implements Configurator {
    private static final List<String> OWN = List.of("logback-test.xml", "logback.xml");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null || hasOwn()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(context));
        setLevels(context);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static boolean hasOwn() {
        return OWN.stream().anyMatch(name -> LogSettings.class.getClassLoader().getResource(name) != null);
    }

    private static void setLevels(LoggerContext context) {
        set(context, "org.kpigovernor", Level.INFO);
        // Flyway warns of every H2 that is newer than the last one it was tried with; our tests try this one
        set(context, "org.flywaydb.core.internal.database.base.Database", Level.ERROR);
        // Mistakes in rule files are told as problems with their places; Drools would tell them a second time
        set(context, "org.drools.compiler", Level.OFF);
        // They would write tokens, whatever level somebody sets above them
        set(context, "org.apache.hc.client5.http.headers", Level.OFF);
        set(context, "org.apache.hc.client5.http.wire", Level.OFF);
        // What it would say at each try is told once, with its reason
        set(context, "org.apache.camel.component.file.GenericFileOnCompletion", Level.ERROR);
        // A client that connects in the moment in which the service stops is no news
        set(context, "io.netty.bootstrap.ServerBootstrap", Level.ERROR);
    }

    private static void set(LoggerContext context, String logger, Level level) {
        context.getLogger(logger).setLevel(level);
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        var layout = new LogLine();
        layout.setContext(context);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("stderr");
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
