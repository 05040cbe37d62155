package org.kpigovernor.review.invitation;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationException;
import org.kpigovernor.notify.Notice;

/** A meeting as an iTIP request (RFC 5546), with its zone's rules inside (RFC 5545, 3.6.5). */
public final class CalendarEntry {
    private static final String TYPE = "text/calendar; method=REQUEST";
    private static final Pattern NAMED = Pattern.compile("\\s*(.*?)\\s*<([^<>]+)>\\s*");

    private CalendarEntry() {}

    /** The part that makes a mail an invitation. */
    public static Notice.Inline inline(Meeting meeting) {
        return new Notice.Inline("invite.ics", TYPE, text(meeting).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Meeting meeting) {
        var zone = zone(meeting.begins().getZone());
        var calendar = new Calendar();
        calendar.add(new ProdId("-//KPI Governor//Reviews//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.REQUEST);
        zone.ifPresent(calendar::add);
        calendar.add(event(meeting, zone.isPresent()));
        return folded(calendar);
    }

    private static String folded(Calendar calendar) {
        var out = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, out);
        } catch (IOException | ValidationException e) {
            throw new IllegalStateException("the invitation is no valid calendar", e);
        }
        return out.toString();
    }

    /** Empty for UTC and fixed offsets, which need no rules: the meeting is told in UTC then. */
    private static Optional<VTimeZone> zone(ZoneId zone) {
        return Optional.ofNullable(
                        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId()))
                .map(known -> known.getVTimeZone())
                .filter(rules -> rules.getTimeZoneId().getValue().equals(zone.getId()));
    }

    private static VEvent event(Meeting meeting, boolean zoned) {
        var event = new VEvent(false);
        event.add(new Uid(meeting.uid()));
        event.add(new DtStamp(meeting.stamp()));
        event.add(zoned ? new DtStart<ZonedDateTime>(meeting.begins()) : new DtStart<Instant>(utc(meeting)));
        event.add(new Duration(meeting.length()));
        event.add(new Sequence(meeting.sequence()));
        event.add(new Summary(meeting.summary()));
        event.add(new Description(meeting.description()));
        event.add(organizer(meeting.organizer()));
        event.add(new Attendee(mailto(meeting.attendee()))
                .withParameter(Role.REQ_PARTICIPANT)
                .withParameter(PartStat.NEEDS_ACTION)
                .withParameter(Rsvp.TRUE)
                .getFluentTarget());
        return event;
    }

    private static Instant utc(Meeting meeting) {
        return meeting.begins().toInstant();
    }

    private static Organizer organizer(String from) {
        var named = NAMED.matcher(from);
        if (!named.matches()) {
            return new Organizer(mailto(from));
        }
        var organizer = new Organizer(mailto(named.group(2)));
        if (!named.group(1).isEmpty()) {
            organizer.add(new Cn(named.group(1).replace("\"", "")));
        }
        return organizer;
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address.strip(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(address + " is no mail address", e);
        }
    }
}
