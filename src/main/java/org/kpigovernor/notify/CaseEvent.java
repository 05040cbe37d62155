package org.kpigovernor.notify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.catalogue.Team;

/**
 * Something that happened to a case, as channels besides mail are told of it.
 *
 * @param key what makes it told once a channel, such as {@code C-12/opened/2026-03-02T06:00:00Z}
 * @param step the rung of the ladder that nobody's answer led to; 0 otherwise
 * @param move what a person did; null when nobody did anything
 * @param view the case in words
 * @param trend its KPI in numbers
 * @param heading what is the matter, such as {@code Investigate first review time, 51 % worse since 5 Oct}
 * @param teamUrl the team's page
 * @param answers links that answer by one click, for people
 * @param at when it is told
 */
public record CaseEvent(
        String key,
        Type type,
        int step,
        Case subject,
        Team team,
        @Nullable CaseMove move,
        CaseView view,
        KpiTrend trend,
        String heading,
        String teamUrl,
        List<AnswerLink> answers,
        Instant at) {
    /** What happened. */
    public enum Type {
        OPENED("escalation"),
        WORSENED("escalation"),
        REOPENED("escalation"),
        UNANSWERED("escalation"),
        RECOVERED("recovery"),
        ACKNOWLEDGED("answer"),
        EXPLAINED("answer"),
        ACTING("answer"),
        ACCEPTED("answer"),
        CLOSED("answer");

        private final String notice;

        Type(String notice) {
            this.notice = notice;
        }

        /** The kind of notice that tells it. */
        public String notice() {
            return notice;
        }

        /** Whether the case is over with it. */
        public boolean ends() {
            return this == RECOVERED || this == CLOSED;
        }

        /** Whether it asks somebody for something. */
        public boolean asks() {
            return notice.equals("escalation");
        }
    }

    /** Team and heading in a line. */
    public String subjectLine() {
        return CaseSubject.line(team, heading);
    }
}
