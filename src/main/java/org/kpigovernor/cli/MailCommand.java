package org.kpigovernor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.notify.MailSample;
import org.kpigovernor.notify.MailTexts;
import org.kpigovernor.review.ReviewSamples;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mail}. */
@Command(
        name = "mail",
        description = {
            "Writes mails as .html and .txt from built-in sample data, with the home folder's own texts from config/mail.",
            "Opens no database and sends nothing. Without a name it writes one of each mail."
        })
final class MailCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TEMPLATE", arity = "0..1", description = "Such as weekly, weekly-quiet, case or digest.")
    private @Nullable String template;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write to; made if need be.")
    private Path out = Path.of("");

    MailCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        var problems = Check.mailTexts(governor.home());
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        var texts = MailTexts.of(governor.home(), problem -> {
            throw new ProblemsException(List.of(problem));
        });
        wanted(ReviewSamples.all(texts.questions())).forEach(sample -> write(sample, texts));
        return ExitCode.OK;
    }

    private List<MailSample> wanted(List<MailSample> all) {
        if (template == null) {
            return all;
        }
        var names = all.stream().map(MailSample::name).toList();
        var wanted =
                all.stream().filter(sample -> sample.name().equals(template)).toList();
        if (wanted.isEmpty()) {
            throw wrong("there is no mail `" + template + "` — "
                    + Nearest.hint(String.valueOf(template), names, "known: " + String.join(", ", names)));
        }
        return wanted;
    }

    private void write(MailSample sample, MailTexts texts) {
        var folder = new OutFolder(out, governor, spec);
        var html = texts.templates().html(sample.template(), sample.mail());
        folder.put(sample.name() + ".html", InlinePictures.into(html, sample.pictures()));
        folder.put(
                sample.name() + ".txt",
                "Subject: " + sample.subject() + "\n\n" + texts.templates().text(sample.template(), sample.mail()));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
