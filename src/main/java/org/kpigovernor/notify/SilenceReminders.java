package org.kpigovernor.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.cases.Silence;
import org.kpigovernor.cases.Silences;
import org.kpigovernor.cases.WorkingTime;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.WorkingHours;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;

/** Reminds who made a silence of its end on the working day before, and says what it held back. */
public final class SilenceReminders {
    private static final String ENDS = "silence-ends";

    /** The kinds of notices that are about silences. */
    public static final List<String> KINDS = List.of(ENDS);

    private static final int SUBJECT = 120;

    private final Ports ports;
    private final MailIdentity identity;
    private final MailTemplates templates;

    /** What reminders look at, and the outbox that they are written to. */
    public record Ports(Silences silences, HeldNews held, Cases cases, Outbox outbox, Supplier<Catalogue> catalogue) {}

    public SilenceReminders(Ports ports, MailIdentity identity, MailTemplates templates) {
        this.ports = ports;
        this.identity = identity;
        this.templates = templates;
    }

    /** Writes every reminder that is due, each once. Returns how many were written. */
    public int write(Organisation organisation, Instant asOf) {
        return (int) ports.silences().all().stream()
                .filter(silence -> silence.isInForce(asOf))
                .filter(silence -> isDue(silence, clock(silence, organisation), asOf))
                .filter(silence -> ports.outbox()
                        .write(notice(silence, clock(silence, organisation).zone(), asOf)))
                .count();
    }

    /** A silence that was made after that morning is fresh in mind. */
    private static boolean isDue(Silence silence, Clock clock, Instant asOf) {
        var due = clock.time().dayBefore(silence.end());
        return due.isAfter(silence.from()) && !due.isAfter(asOf);
    }

    /** The working days of who made it. */
    private record Clock(WorkingTime time, ZoneId zone) {}

    /** By what is known of the person, else of the silence's team; else office hours in UTC. */
    private static Clock clock(Silence silence, Organisation organisation) {
        var person = organisation.people().person(silence.by());
        @Nullable
        Team team = silence.team() == null
                ? null
                : organisation.team(silence.team()).orElse(null);
        if (team != null) {
            return new Clock(WorkingTime.of(person, team), person.zone(team));
        }
        var zone = Objects.requireNonNullElse(person.zone(), ZoneOffset.UTC);
        var hours = Objects.requireNonNullElse(person.workingHours(), WorkingHours.OFFICE);
        return new Clock(
                new WorkingTime(hours, zone, Objects.requireNonNullElse(person.holidays(), Holidays.NONE)), zone);
    }

    private Notice notice(Silence silence, ZoneId zone, Instant asOf) {
        var key = "silence/" + silence.id() + "/ends";
        var mail = mail(silence, zone, asOf);
        return new Notice(
                key,
                "mail",
                ENDS,
                silence.by(),
                silence.team(),
                null,
                OneLine.of(mail.heading(), SUBJECT),
                templates.text("silence", mail),
                templates.html("silence", mail),
                List.of(),
                Map.of("Auto-Submitted", "auto-generated"),
                identity.messageId(key),
                asOf);
    }

    private SilenceMail mail(Silence silence, ZoneId zone, Instant asOf) {
        var held = held(silence);
        var ends = Days.moment(silence.end(), zone);
        return new SilenceMail(
                "Your silence " + silence.id() + " ends " + ends,
                held.isEmpty()
                        ? "It has held nothing back."
                        : "It has held back " + Days.counted(held.size(), "case") + ".",
                List.of(
                        "You silenced " + whatIsSilenced(silence) + ": " + OneLine.of(silence.reason()) + ".",
                        "What still stands when it ends is told then, to those who weren't told."),
                held,
                List.of(
                        "If its reason is over, end it now, so that people hear what they should.",
                        "If its reason goes on, make another one. A silence can't be made longer."),
                Days.moment(asOf, zone),
                identity.baseUrl() + "/silences");
    }

    private String whatIsSilenced(Silence silence) {
        var kpi = silence.kpi() == null ? "all KPIs" : CaseWords.inSentence(name(silence.kpi()));
        return kpi + " of " + (silence.team() == null ? "all teams" : silence.team());
    }

    private List<String> held(Silence silence) {
        return ports.held().by(silence.id()).stream()
                .map(HeldNews.Held::caseId)
                .distinct()
                .flatMap(id -> ports.cases().find(id).stream())
                .map(this::words)
                .toList();
    }

    private String words(Case one) {
        return "%s: %s of %s, %s, %s"
                .formatted(
                        one.id(),
                        CaseWords.inSentence(name(one.kpi())),
                        one.team(),
                        CaseWords.kind(one),
                        CaseWords.state(one));
    }

    private String name(String kpi) {
        return ports.catalogue().get().kpi(kpi).map(KpiDefinition::name).orElse(kpi);
    }
}
