package org.kpigovernor.notify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Team;

/** Whom news gets to beside those whom it is mailed to, and who doesn't want to be mailed any more. */
public final class Audience {
    /** Everybody is mailed, and there are no other channels. */
    public static final Audience MAIL_ONLY = new Audience(Suppressions.NONE, null);

    private final Suppressions suppressions;
    private final @Nullable ChannelNews channels;

    public Audience(Suppressions suppressions, @Nullable ChannelNews channels) {
        this.suppressions = suppressions;
        this.channels = channels;
    }

    /** Whether the person has stopped such mails; a null team is that of mails about none. */
    public boolean isStopped(String recipient, String kind, @Nullable String team) {
        return suppressions.has(recipient, kind, team == null ? "" : team);
    }

    /** Tells the other channels of a team's cases; returns how many notices were written. */
    int cases(Team team, List<DueNews> due, Instant asOf, boolean history) {
        return channels == null ? 0 : channels.cases(team, due, asOf, history);
    }

    /** As {@link ChannelNews#copy}. */
    public int copy(String subject, String wanted, Notice mail, boolean history) {
        return channels == null ? 0 : channels.copy(subject, wanted, mail, history);
    }
}
