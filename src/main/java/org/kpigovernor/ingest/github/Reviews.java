package org.kpigovernor.ingest.github;

import java.time.Instant;
import org.kpigovernor.events.Review;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * {@code pull_request_review}: submitted, edited or dismissed, always the same review. The pull request in it lacks
 * its size and its merge, so it isn't read.
 */
final class Reviews {
    private Reviews() {}

    static Translation read(Json body, Users users) {
        return read(body.object("review"), Repository.of(body).name(), body.object("pull_request").whole("number"), users);
    }

    /** The API writes a review's state in other letters, but any state counts. */
    static Translation polled(Polled polled, Users users) {
        return read(polled.record(), Repository.of(polled.about()).name(), polled.about().whole("number"), users);
    }

    private static Translation read(Json review, String repository, long number, Users users) {
        Instant submittedAt = review.timeOrNull("submitted_at");
        if (submittedAt == null) {
            return Says.unused("pull_request_review", "pending");
        }
        return Says.events(new Review(
                GitHubDialect.SOURCE,
                repository,
                number,
                review.id("id"),
                users.account(review.objectOrNull("user")),
                submittedAt,
                submittedAt));
    }
}
