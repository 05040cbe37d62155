package org.kpigovernor.notify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.kpigovernor.catalogue.KpiDefinition;

/** One or two questions to ask about a KPI that changed: its own, else its category's. They never ask who. */
public final class Questions {
    private static final String FILE = "/mail/questions.properties";

    private final Properties questions;

    private Questions(Properties questions) {
        this.questions = questions;
    }

    /** The questions that the service ships with. */
    public static Questions shipped() {
        var questions = new Properties();
        try (InputStream file = Objects.requireNonNull(Questions.class.getResourceAsStream(FILE), FILE);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            questions.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
        return new Questions(questions);
    }

    /** What to ask about this KPI. */
    public List<String> about(KpiDefinition kpi) {
        var general = questions.getProperty("any", "");
        var byCategory = questions.getProperty(kpi.category().replace(' ', '-'), general);
        return List.of(questions.getProperty(kpi.id(), byCategory).split("\\s*\\|\\s*"));
    }
}
