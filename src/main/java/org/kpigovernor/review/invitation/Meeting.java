package org.kpigovernor.review.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * A meeting that a mail invites to.
 *
 * @param uid the same for each meeting of a series, so that the next one takes the place of the last
 * @param sequence grows with each of them
 * @param organizer an address, perhaps with a name before it
 * @param attendee an address
 * @param begins in the zone that the calendar is told
 * @param stamp when the invitation was written
 */
public record Meeting(
        String uid,
        int sequence,
        String organizer,
        String attendee,
        String summary,
        String description,
        ZonedDateTime begins,
        Duration length,
        Instant stamp) {}
