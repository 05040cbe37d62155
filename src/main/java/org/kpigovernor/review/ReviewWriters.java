package org.kpigovernor.review;

import java.time.Duration;
import java.time.Instant;
import org.kpigovernor.review.ReviewComposer.Composed;

/** Who writes which review. */
public record ReviewWriters(ReviewComposer teams, RollUpComposer rollUps, DigestComposer digests) {
    Composed compose(Appointment to, ReviewSlot slot, Instant now, Duration late) {
        var subject = to.subject();
        if (subject instanceof Subject.OfTeam of) {
            return teams.compose(slot.kind(), of.team(), slot.recipient(), slot.start(), now, late);
        }
        if (subject instanceof Subject.OfTeams of) {
            return rollUps.compose(slot.kind(), of.teams(), slot.recipient(), slot.start(), now, late);
        }
        return digests.compose(((Subject.OfRules) subject).owner(), to.zone(), slot.start(), now, late);
    }
}
