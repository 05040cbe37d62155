package org.kpigovernor.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.cli.WrittenReview;
import org.kpigovernor.judge.RuleOwner;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.mail.Eml;
import org.kpigovernor.notify.mail.SmtpSettings;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewWriters;
import org.kpigovernor.review.ReviewedPeriod;

/** Reviews as commands write them to files: what would be sent, as of a moment. */
record ReviewFiles(ReviewWriters writers, SmtpSettings smtp) {
    WrittenReview review(ReviewKind kind, Team team, Instant moment) {
        var start = ReviewedPeriod.start(kind, team, moment);
        var recipient = Optional.ofNullable(team.manager()).orElse("manager@localhost");
        var notice = writers.teams()
                .compose(kind, team, recipient, start, moment, Duration.ZERO)
                .notice();
        var name = "%s-%s-%s".formatted(team.id(), kind.name().toLowerCase(Locale.ROOT), start);
        return new WrittenReview(name, notice, eml(notice));
    }

    WrittenReview digest(RuleOwner owner, Instant moment) {
        var start = ReviewedPeriod.monthBefore(moment, ZoneOffset.UTC);
        var notice = writers.digests()
                .compose(owner, ZoneOffset.UTC, start, moment, Duration.ZERO)
                .notice();
        return new WrittenReview("%s-rules-%s".formatted(owner.id(), start), notice, eml(notice));
    }

    WrittenReview rollUp(ReviewKind kind, List<Team> teams, String recipient, Instant moment) {
        var start = ReviewedPeriod.start(kind, teams.get(0), moment);
        var notice = writers.rollUps()
                .compose(kind, teams, recipient, start, moment, Duration.ZERO)
                .notice();
        return new WrittenReview("%s-%s".formatted(Spelling.of(kind), start), notice, eml(notice));
    }

    private byte[] eml(Notice notice) {
        var bytes = new ByteArrayOutputStream();
        try {
            Eml.write(notice, smtp, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
