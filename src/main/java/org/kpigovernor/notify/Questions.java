package org.kpigovernor.notify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Problem;

/** One or two questions to ask about a KPI that changed: its own, else its category's. They never ask who. */
public final class Questions {
    static final String NAME = "questions.properties";
    private static final String FILE = "/mail/" + NAME;

    private final Properties questions;

    private Questions(Properties questions) {
        this.questions = questions;
    }

    /** The questions that the service ships with. */
    public static Questions shipped() {
        return new Questions(shippedFile());
    }

    /** The same, with those of the folder in their place. */
    static Questions of(Path folder, BrokenTexts broken) {
        var questions = shippedFile();
        var own = folder.resolve(NAME);
        if (Files.exists(own)) {
            try {
                questions.putAll(read(own));
            } catch (IOException | IllegalArgumentException e) {
                broken.told(new Problem(MailTexts.FOLDER + "/" + NAME, 0, 0, String.valueOf(e.getMessage()), ""));
            }
        }
        return new Questions(questions);
    }

    /** @throws IllegalArgumentException when it holds a broken escape */
    static Properties read(Path file) throws IOException {
        var questions = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            questions.load(reader);
        }
        return questions;
    }

    private static Properties shippedFile() {
        var questions = new Properties();
        try (InputStream file = Objects.requireNonNull(Questions.class.getResourceAsStream(FILE), FILE);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            questions.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
        return questions;
    }

    /** What to ask about this KPI. */
    public List<String> about(KpiDefinition kpi) {
        var general = questions.getProperty("any", "");
        var byCategory = questions.getProperty(kpi.category().replace(' ', '-'), general);
        return List.of(questions.getProperty(kpi.id(), byCategory).split("\\s*\\|\\s*"));
    }
}
