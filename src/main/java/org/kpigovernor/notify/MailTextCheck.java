package org.kpigovernor.notify;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Problem;

/** Checks the mail texts of a home folder: reads each, and fills each mail with sample data, so that none fails for the first time when it is sent. */
public final class MailTextCheck {
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private MailTextCheck(Path folder) {
        this.folder = folder;
    }

    /** Everything that is wrong; nothing where the home folder has no texts of its own. */
    public static List<Problem> problems(Path home, List<MailSample> samples) {
        var folder = home.resolve(MailTexts.FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var check = new MailTextCheck(folder);
        check.files(MailTemplates.own(folder));
        if (check.problems.isEmpty()) {
            check.fill(MailTemplates.own(folder), samples);
        }
        return check.problems.stream().distinct().sorted().toList();
    }

    private void files(Configuration templates) {
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .forEach(name -> file(templates, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(Configuration templates, String name) {
        if (name.equals(Questions.NAME)) {
            questions();
        } else if (MailTextFiles.NAMES.contains(name)) {
            template(templates, name);
        } else {
            var known = Stream.concat(MailTextFiles.NAMES.stream(), Stream.of(Questions.NAME))
                    .toList();
            problem(name, "no mail has a text of that name", Nearest.hint(name, known, String.join(", ", known)));
        }
    }

    private void template(Configuration templates, String name) {
        try {
            var forbidden = ForbiddenWords.in(name, Files.readString(folder.resolve(name)));
            problems.addAll(forbidden);
            if (forbidden.isEmpty()) {
                templates.getTemplate(name);
            }
        } catch (IOException e) {
            problems.add(new TextFailure(folder, name).problem(e));
        }
    }

    private void questions() {
        try {
            Questions.read(folder.resolve(Questions.NAME)).forEach((key, question) -> {
                if (String.valueOf(question).isBlank()) {
                    problem(
                            Questions.NAME,
                            "`" + key + "` has no question",
                            "write one after `=`, or take the line out");
                }
            });
        } catch (IOException | IllegalArgumentException e) {
            problem(Questions.NAME, "it can't be read: " + e.getMessage(), "write it in UTF-8, and a backslash twice");
        }
    }

    private void fill(Configuration templates, List<MailSample> samples) {
        for (var sample : samples) {
            for (var ending : List.of(".ftl", ".ftlh")) {
                failure(templates, sample.template() + ending, sample.mail()).ifPresent(problems::add);
            }
        }
    }

    private Optional<Problem> failure(Configuration templates, String name, Object mail) {
        try {
            MailTemplates.fill(templates, name, mail);
            return Optional.empty();
        } catch (IOException | TemplateException | RuntimeException | StackOverflowError e) {
            return Optional.of(new TextFailure(folder, name).problem(e));
        }
    }

    private void problem(String name, String what, String hint) {
        problems.add(new Problem(MailTexts.FOLDER + "/" + name, 0, 0, what, hint));
    }
}
