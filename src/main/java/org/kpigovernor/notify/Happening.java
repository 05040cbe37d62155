package org.kpigovernor.notify;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;

/**
 * Something that happened to a case, before anybody has put it into words.
 *
 * @param key as {@link CaseEvent#key}
 * @param step the rung of the ladder that nobody's answer led to; 0 otherwise
 * @param move what a person did; null when nobody did anything
 */
record Happening(
        String key,
        CaseEvent.Type type,
        int step,
        Case subject,
        @Nullable CaseMove move) {
    CaseComposer.Kind kind() {
        return switch (type) {
            case OPENED, REOPENED, ACKNOWLEDGED, EXPLAINED, ACTING, ACCEPTED -> CaseComposer.Kind.OPENED;
            case WORSENED -> CaseComposer.Kind.WORSENED;
            case UNANSWERED -> CaseComposer.Kind.UNANSWERED;
            case RECOVERED, CLOSED -> CaseComposer.Kind.RESOLVED;
        };
    }
}
