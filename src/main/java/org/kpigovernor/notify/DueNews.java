package org.kpigovernor.notify;

import org.kpigovernor.cases.Case;

/**
 * A piece of news that a person is due to hear.
 *
 * @param key what makes it told only once: case, turn, when it took it, and rung, such as {@code C-12/opened/2026-03-02T06:00:00Z/0}
 * @param step the rung of the ladder, from 1; 0 for the KPI's owner, who is told at once
 */
record DueNews(String key, Case subject, CaseComposer.Kind kind, int step, String recipient) {
    DueNews unanswered() {
        return new DueNews(key, subject, CaseComposer.Kind.UNANSWERED, step, recipient);
    }

    /** The same for somebody who stands in. */
    DueNews insteadTo(String other) {
        return new DueNews(key + "/" + other, subject, kind, step, other);
    }

    boolean tellsTheSameAs(DueNews other) {
        return subject.id().equals(other.subject.id()) && kind == other.kind && recipient.equals(other.recipient);
    }
}
