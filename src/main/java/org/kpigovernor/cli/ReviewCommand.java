package org.kpigovernor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.review.ReviewKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review}. */
@Command(
        name = "review",
        description = {
            "Writes the review that a team's manager would be sent, as .eml, .html and .txt. Sends nothing.",
            "The .html has its charts inside, so that a browser shows it as a mail reader would."
        })
final class ReviewCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "KIND", converter = Kind.class, description = "daily, weekly, monthly or quarterly.")
    private ReviewKind kind = ReviewKind.WEEKLY;

    @Option(names = "--team", paramLabel = "T", required = true, description = "The team's id.")
    private String team = "";

    @Option(
            names = "--as-of",
            paramLabel = "T",
            converter = AsOf.class,
            description = "Write it as if it were this moment; a day means its start in UTC; now when left out.")
    private @Nullable Instant asOf;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write to; made if need be.")
    private Path out = Path.of("");

    ReviewCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        try (var rooms = governor.application().open(governor.home())) {
            var review = rooms.review(kind, team(rooms.organisation().teams()), asOf);
            write(review);
        }
        return ExitCode.OK;
    }

    private Team team(List<Team> teams) {
        var ids = teams.stream().map(Team::id).toList();
        return teams.stream()
                .filter(each -> each.id().equals(team))
                .findFirst()
                .orElseThrow(() -> wrong("there is no team `" + team + "` — "
                        + Nearest.hint(team, ids, "known: " + String.join(", ", ids))));
    }

    private void write(WrittenReview review) {
        var html = review.notice().html();
        put(review.name() + ".eml", review.eml());
        put(review.name() + ".txt", review.notice().text().getBytes(StandardCharsets.UTF_8));
        if (html != null) {
            var whole = InlinePictures.into(html, review.notice().inlines());
            put(review.name() + ".html", whole.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void put(String name, byte[] content) {
        var file = out.resolve(name);
        try {
            Files.createDirectories(out);
            Files.write(file, content);
        } catch (IOException denied) {
            throw wrong("can't write " + file + " (" + denied.getClass().getSimpleName()
                    + ") — name another folder with --out");
        }
        governor.out().println(file);
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
