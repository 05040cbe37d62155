package org.kpigovernor.ingest.gitlab;

import java.time.Instant;
import java.util.regex.Pattern;
import org.kpigovernor.events.Account;
import org.kpigovernor.events.Review;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * What is written below a merge request. Two kinds of notes are reviews: a comment on a line of the change, and what GitLab notes down
 * when somebody approves. Comments in the conversation aren't.
 */
record Notes(Users users) {
    private static final Pattern APPROVAL = Pattern.compile("approved this merge request\\b.*", Pattern.DOTALL);
    private static final String ON_A_LINE = "DiffNote";

    /** {@code note}: only people's comments are delivered; approvals come as {@code merge_request}. */
    Translation delivered(Json body) {
        Json note = body.object("object_attributes");
        Json request = body.objectOrNull("merge_request");
        if (request == null || note.flag("system") || !ON_A_LINE.equals(note.textOrNull("type"))) {
            return Says.unused("note", note.textOrNull("noteable_type"));
        }
        Instant at = ToTheSecond.of(note, "created_at");
        return Says.events(
                review(Project.of(body), request.whole("iid"), "note:" + note.id("id"), users.actor(body), at));
    }

    Translation read(Polled polled) {
        Json note = polled.record();
        Json author = note.object("author");
        Instant at = ToTheSecond.of(note, "created_at");
        boolean approval =
                note.flag("system") && APPROVAL.matcher(note.text("body")).matches();
        if (!approval && (note.flag("system") || !ON_A_LINE.equals(note.textOrNull("type")))) {
            return Says.unused(polled.kind(), note.flag("system") ? "system" : "comment");
        }
        String id = approval ? approval(note.id("noteable_id"), author.text("username"), at) : "note:" + note.id("id");
        return Says.events(review(Project.of(polled.about()), note.whole("noteable_iid"), id, users.of(author), at));
    }

    /** GitLab has no id for an approval that webhooks tell. */
    static String approval(String request, String username, Instant at) {
        return request + ":" + username + ":" + at.toEpochMilli();
    }

    static Review review(Project project, long request, String id, Account reviewer, Instant at) {
        return new Review(GitLabDialect.SOURCE, project.path(), request, id, reviewer, at, at);
    }
}
