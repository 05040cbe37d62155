package org.kpigovernor.notify;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.wording.PlainText;

/**
 * Fills the templates of mails: {@code .ftlh} escapes all that it prints, {@code .ftl} is plain text. A folder may hold templates of its
 * own in place of the shipped ones; where one of them fails, the shipped one is taken, so that a broken text never stops a mail.
 */
public final class MailTemplates {
    /** The space between a number and its unit or month, at which no line should break. */
    private static final Pattern UNIT = Pattern.compile(
            "(?<=n =) (?=\\d)|(?<=\\d) (?=(?:%|weeks?|h|d|min|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![a-z]))");

    private static final TemplateLoader SHIPPED = new ClassTemplateLoader(MailTemplates.class, "/mail");

    private final Configuration shipped = TemplateFence.around(SHIPPED);
    private final @Nullable Path folder;
    private final @Nullable Configuration own;
    private final BrokenTexts broken;

    /** The shipped ones. */
    public MailTemplates() {
        this(null, problem -> {});
    }

    private MailTemplates(@Nullable Path folder, BrokenTexts broken) {
        this.folder = folder;
        this.own = folder == null ? null : own(folder);
        this.broken = broken;
    }

    /** The shipped ones, and before them those of the folder, if there is one. */
    static MailTemplates of(Path folder, BrokenTexts broken) {
        return new MailTemplates(Files.isDirectory(folder) ? folder : null, broken);
    }

    static Configuration own(Path folder) {
        try {
            return TemplateFence.around(
                    new MultiTemplateLoader(new TemplateLoader[] {new MailTextFiles(folder), SHIPPED}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        if (own != null && folder != null) {
            try {
                return fill(own, name, mail);
            } catch (IOException | TemplateException | RuntimeException | StackOverflowError e) {
                broken.told(new TextFailure(folder, name).problem(e));
            }
        }
        try {
            return fill(shipped, name, mail);
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + name + " can't be read", e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + name + " can't be filled", e);
        }
    }

    static String fill(Configuration templates, String name, Object mail) throws IOException, TemplateException {
        var out = new ShortWriter();
        templates.getTemplate(name).process(Map.of("mail", mail), out);
        return out.toString();
    }
}
