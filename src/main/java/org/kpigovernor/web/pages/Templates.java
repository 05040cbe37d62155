package org.kpigovernor.web.pages;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.kpigovernor.web.http.Response;

/** Renders the pages' templates; everything that comes from outside is escaped. */
final class Templates {
    private static final Configuration CONFIGURATION = configuration();

    private Templates() {}

    static Response page(String name, Map<String, Object> model) {
        try {
            var page = new StringWriter();
            CONFIGURATION.getTemplate(name + ".ftlh").process(model, page);
            return Response.html(page.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + name + " failed", e);
        }
    }

    private static Configuration configuration() {
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Templates.class, "/web");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
