package org.kpigovernor.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.MailHeaders;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.MailTemplates;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.review.RollUp.Block;

/** Writes roll-ups: only what needs the head, team by team, in the order of the configuration, which is no ranking. */
public final class RollUps implements RollUpComposer {
    private final FactCollector collector;
    private final MailIdentity identity;
    private final MailTemplates templates;

    public RollUps(ReviewPorts ports, MailIdentity identity, MailTemplates templates) {
        this.collector = new FactCollector(ports);
        this.identity = identity;
        this.templates = templates;
    }

    @Override
    public ReviewComposer.Composed compose(
            ReviewKind kind, List<Team> teams, String recipient, LocalDate start, Instant asOf, Duration late) {
        var blocks = teams.stream()
                .map(team -> new ReviewRequest(kind, team, recipient, start, asOf, late))
                .map(request -> TeamBlocks.of(collector.collect(request), identity))
                .toList();
        var request = new ReviewRequest(kind, teams.get(0), recipient, start, asOf, late);
        var rollUp = write(request, teams, blocks);
        return new ReviewComposer.Composed(
                notice(request, rollUp),
                rollUp.header().quiet(),
                rollUp.header().headline());
    }

    private RollUp write(ReviewRequest request, List<Team> teams, List<Block> blocks) {
        var telling = blocks.stream().filter(block -> !block.isEmpty()).toList();
        var headline = headline(telling.size(), teams.size());
        return new RollUp(
                new RollUp.Header(
                        OneLine.of("Roll-up, %s: %s".formatted(request.period(), headline)),
                        Days.counted(teams.size(), "team"),
                        request.period() + " (" + request.zone().getId() + ")",
                        headline,
                        PackWriter.late(request),
                        telling.isEmpty()),
                telling,
                quiet(blocks),
                footer(request, teams));
    }

    private static String headline(int telling, int all) {
        if (telling == 0) {
            return all == 1 ? "the team is quiet" : "all teams are quiet";
        }
        return "%d of %s %s you".formatted(telling, Days.counted(all, "team"), telling == 1 ? "needs" : "need");
    }

    private static String quiet(List<Block> blocks) {
        var names = blocks.stream().filter(Block::isEmpty).map(Block::name).toList();
        return names.isEmpty()
                ? ""
                : "%s %s quiet: %s."
                        .formatted(
                                Days.counted(names.size(), "team"),
                                names.size() == 1 ? "is" : "are",
                                names.stream().collect(Collectors.joining(", ")));
    }

    private RollUp.Footer footer(ReviewRequest request, List<Team> teams) {
        var why = teams.stream().allMatch(team -> request.recipient().equals(team.head()))
                ? "You get this as the head of " + Days.counted(teams.size(), "team") + "."
                : "You get this because the configuration names you.";
        return new RollUp.Footer(
                why,
                Days.moment(request.asOf(), request.zone()),
                identity.baseUrl() + "/",
                identity.unsubscribeUrl(
                        request.recipient(), request.noticeKind(), teams.get(0).id()));
    }

    private Notice notice(ReviewRequest request, RollUp rollUp) {
        var key = new ReviewSlot(
                        request.kind(),
                        "roll-up",
                        request.recipient(),
                        request.start(),
                        request.due(),
                        ReviewSlot.State.DUE,
                        null,
                        "")
                .key();
        return new Notice(
                key,
                "mail",
                request.noticeKind(),
                request.recipient(),
                null,
                null,
                rollUp.header().subject(),
                templates.text("roll-up", rollUp),
                templates.html("roll-up", rollUp),
                List.of(),
                new MailHeaders(identity)
                        .general(
                                request.recipient(),
                                request.noticeKind(),
                                request.team().id()),
                identity.messageId(key),
                request.asOf());
    }
}
