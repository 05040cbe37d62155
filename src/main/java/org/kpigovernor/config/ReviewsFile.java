package org.kpigovernor.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSettings;
import org.kpigovernor.review.ReviewSettings.Quiet;
import org.kpigovernor.review.ReviewSettings.Schedule;

/**
 * Reads {@code reviews.yaml}: who is reviewed when.
 *
 * @param teams the ids of all teams
 * @param calendars the holidays that a schedule may name
 */
record ReviewsFile(Set<String> teams, Calendars calendars) {
    private static final List<String> KINDS =
            Arrays.stream(ReviewKind.values()).map(Spelling::of).toList();
    private static final String[] KEYS = {
        "kind", "at", "days", "day", "cron", "zone", "calendar", "teams", "to", "quiet", "late", "late-after", "invite"
    };
    private static final List<Schedule> DEFAULTS = List.of(
            standard(ReviewKind.DAILY, "0 30 8 ? * MON,TUE,WED,THU,FRI", List.of("manager"), Quiet.SKIP),
            standard(ReviewKind.WEEKLY, "0 0 8 ? * MON", List.of("manager"), Quiet.SEND),
            standard(ReviewKind.MONTHLY, "0 0 8 1W * ?", List.of("manager"), Quiet.SEND),
            standard(ReviewKind.QUARTERLY, "0 0 8 1W 1,4,7,10 ?", List.of("manager", "head"), Quiet.SEND),
            standard(ReviewKind.RULES, "0 0 8 1W * ?", List.of(), Quiet.SEND));

    ReviewSettings read(ConfigFolder folder) {
        var reviews = folder.open("reviews.yaml").only("reviews").get("reviews");
        return new ReviewSettings(reviews.map(list -> list.items().stream()
                        .flatMap(item -> schedule(item).stream())
                        .toList())
                .orElse(DEFAULTS));
    }

    private Optional<Schedule> schedule(Value item) {
        var entry = item.mapping().only(KEYS);
        var kind = entry.get("kind").flatMap(text -> text.as(ReviewsFile::kind));
        if (entry.get("kind").isEmpty()) {
            item.wrong("a review needs a `kind`", String.join(", ", KINDS));
        }
        boolean ofRules = kind.filter(ReviewKind.RULES::equals).isPresent();
        if (ofRules) {
            List.of("teams", "to").forEach(key -> entry.get(key).ifPresent(ReviewsFile::meansNothing));
        }
        var zone = entry.get("zone").flatMap(text -> text.as(Texts::zone)).orElse(null);
        var teamIds = teamIds(entry.items("teams"));
        var to = ofRules
                ? List.<String>of()
                : recipients(entry, kind.filter(ReviewKind::isRollUp).isPresent());
        var quiet =
                entry.get("quiet").flatMap(text -> text.as(ReviewsFile::quiet)).orElse(Quiet.SEND);
        var terms = new ReviewTerms(calendars, kind.orElse(ReviewKind.WEEKLY), entry).read();
        return kind.map(
                known -> new Schedule(known, new ReviewTimes(known, entry).cron(), zone, teamIds, to, quiet, terms));
    }

    private static void meansNothing(Value value) {
        value.wrong(
                "`" + value.name() + "` means nothing here",
                "a digest of rules goes to each owner named in rules/owners.csv, about the rules that they own");
    }

    private List<String> teamIds(List<Value> items) {
        var ids = new ArrayList<String>();
        for (var item : items) {
            item.text().ifPresent(ids::add);
            item.text()
                    .filter(new TeamMap(teams)::isUnknown)
                    .ifPresent(id -> item.wrong("there is no team `" + id + "`", new TeamMap(teams).hint(id)));
        }
        return List.copyOf(ids);
    }

    private static List<String> recipients(Mapping entry, boolean rollUp) {
        var to = entry.items("to").stream()
                .flatMap(item -> item.as(ReviewsFile::recipient).stream())
                .toList();
        if (!to.isEmpty()) {
            return to;
        }
        return List.of(rollUp ? "head" : "manager");
    }

    private static String recipient(String text) throws Mistake {
        if (EscalationsFile.ROLES.contains(text) || text.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            return text;
        }
        var hint = Nearest.hint(text, EscalationsFile.ROLES, "owner, manager, head or a mail address");
        throw new Mistake("`" + text + "` is neither a role nor a mail address", hint);
    }

    private static ReviewKind kind(String text) throws Mistake {
        if (KINDS.contains(text)) {
            return ReviewKind.spelt(text);
        }
        throw new Mistake("`" + text + "` is no review", Nearest.hint(text, KINDS, String.join(", ", KINDS)));
    }

    private static Quiet quiet(String text) throws Mistake {
        return switch (text) {
            case "send" -> Quiet.SEND;
            case "skip" -> Quiet.SKIP;
            default -> throw new Mistake("must be send or skip, not `" + text + "`", "");
        };
    }

    private static Schedule standard(ReviewKind kind, String cron, List<String> to, Quiet quiet) {
        return new Schedule(kind, cron, null, List.of(), to, quiet);
    }
}
