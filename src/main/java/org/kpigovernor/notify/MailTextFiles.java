package org.kpigovernor.notify;

import freemarker.cache.FileTemplateLoader;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Serial;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.kpigovernor.catalogue.Problem;

/** The templates in a home folder, of which none is read that says something forbidden. */
final class MailTextFiles extends FileTemplateLoader {
    /** All that are shipped, and so may be replaced. */
    static final List<String> NAMES = List.of(
            "case.ftl",
            "case.ftlh",
            "daily.ftl",
            "daily.ftlh",
            "digest.ftl",
            "digest.ftlh",
            "kpi.ftlh",
            "layout.ftlh",
            "monthly.ftl",
            "monthly.ftlh",
            "quarterly.ftl",
            "quarterly.ftlh",
            "review.ftl",
            "review.ftlh",
            "roll-up.ftl",
            "roll-up.ftlh",
            "rules.ftl",
            "rules.ftlh",
            "silence.ftl",
            "silence.ftlh",
            "text.ftl",
            "weekly.ftl",
            "weekly.ftlh");

    MailTextFiles(Path folder) throws IOException {
        super(folder.toFile());
    }

    @Override
    public Reader getReader(Object file, String encoding) throws IOException {
        var text = new StringWriter();
        try (var reader = super.getReader(file, encoding)) {
            reader.transferTo(text);
        }
        var forbidden = ForbiddenWords.in(((File) file).getName(), text.toString());
        if (!forbidden.isEmpty()) {
            throw new Refused(forbidden.get(0));
        }
        return new StringReader(text.toString());
    }

    /** A template that isn't read. */
    static final class Refused extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
