package org.kpigovernor.notify;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.kpigovernor.notify.wording.PlainText;

/** Fills the templates under {@code mail/}: {@code .ftlh} escapes all that it prints, {@code .ftl} is plain text. */
public final class MailTemplates {
    /** The space between a number and its unit or month, at which no line should break. */
    private static final Pattern UNIT = Pattern.compile(
            "(?<=n =) (?=\\d)|(?<=\\d) (?=(?:%|weeks?|h|d|min|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![a-z]))");

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    public MailTemplates() {
        configuration.setClassLoaderForTemplateLoading(MailTemplates.class.getClassLoader(), "mail");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
    }

    /** The HTML part; {@code name} is the template's without its ending. */
    public String html(String name, Object mail) {
        return UNIT.matcher(fill(name + ".ftlh", mail)).replaceAll("&nbsp;");
    }

    /** The plain-text part, wrapped. */
    public String text(String name, Object mail) {
        return PlainText.wrap(fill(name + ".ftl", mail));
    }

    private String fill(String name, Object mail) {
        var out = new StringWriter();
        try {
            configuration.getTemplate(name).process(Map.of("mail", mail), out);
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + name + " can't be read", e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + name + " can't be filled", e);
        }
        return out.toString();
    }
}
