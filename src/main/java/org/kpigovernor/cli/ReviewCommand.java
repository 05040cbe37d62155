package org.kpigovernor.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.RuleOwner;
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
            "`rules` writes the digest that an owner of rules would be sent, and takes --owner instead of --team;"
                    + " a roll-up is about all teams of one head, and takes --head.",
            "The .html has its charts inside, so that a browser shows it as a mail reader would."
        })
final class ReviewCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "KIND",
            converter = Kind.class,
            description = "daily, weekly, monthly, quarterly, roll-up, monthly-roll-up or rules.")
    private ReviewKind kind = ReviewKind.WEEKLY;

    @Option(names = "--team", paramLabel = "T", description = "The team's id.")
    private @Nullable String team;

    @Option(
            names = "--owner",
            paramLabel = "O",
            description = "Of a digest of rules: the owner's id in rules/owners.csv.")
    private @Nullable String owner;

    @Option(names = "--head", paramLabel = "H", description = "Of a roll-up: the mail address of the teams' head.")
    private @Nullable String head;

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
            write(review(rooms));
        }
        return ExitCode.OK;
    }

    private WrittenReview review(Rooms rooms) {
        var teams = rooms.organisation().teams();
        if (kind == ReviewKind.RULES) {
            return rooms.digest(owner(rooms.ruleOwners()), asOf);
        }
        return kind.isRollUp() ? rollUp(rooms, teams) : rooms.review(kind, team(teams), asOf);
    }

    private WrittenReview rollUp(Rooms rooms, List<Team> teams) {
        var heads = teams.stream()
                .map(Team::head)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var recipient = named("head", head, heads, address -> address);
        var theirs = teams.stream().filter(one -> recipient.equals(one.head())).toList();
        return rooms.rollUp(kind, theirs, recipient, asOf);
    }

    private Team team(List<Team> teams) {
        return named("team", team, teams, Team::id);
    }

    private RuleOwner owner(List<RuleOwner> owners) {
        return named("owner", owner, owners, RuleOwner::id);
    }

    private <T> T named(String what, @Nullable String name, List<T> all, Function<T, String> id) {
        var ids = all.stream().map(id).toList();
        if (name == null) {
            throw wrong("Missing required option: '--%s=%S' — one of %s"
                    .formatted(what, what.charAt(0), String.join(", ", ids)));
        }
        return all.stream()
                .filter(each -> id.apply(each).equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("there is no " + what + " `" + name + "` — "
                        + Nearest.hint(name, ids, "known: " + String.join(", ", ids))));
    }

    private void write(WrittenReview review) {
        var folder = new OutFolder(out, governor, spec);
        var html = review.notice().html();
        folder.put(review.name() + ".eml", review.eml());
        folder.put(review.name() + ".txt", review.notice().text());
        if (html != null) {
            var whole = InlinePictures.into(html, review.notice().inlines());
            folder.put(review.name() + ".html", whole);
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
