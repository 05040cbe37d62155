package org.kpigovernor.web.pages;

import org.kpigovernor.notify.AnswerAction;

/** What the page of an answering link says of each answer. */
final class AnswerWords {
    private AnswerWords() {}

    static String happens(AnswerAction action) {
        return switch (action) {
            case ACKNOWLEDGE -> "The case is marked as seen. Its reminders stop until it worsens.";
            case EXPLAIN ->
                "The cause that you write is kept in the case. Whether to act on it is the next question, not the first.";
            case ACCEPT ->
                "The case rests until the end of that day. It comes back if it still stands then, or worsens before.";
            case WORTH -> "The case is closed, and its alert counts as one that was worth raising.";
            case NOT_WORTH ->
                "The case is closed, and its alert counts as one that wasn’t worth raising. The process lead sees it beside the rule.";
        };
    }

    static String button(AnswerAction action) {
        return switch (action) {
            case ACKNOWLEDGE -> "Acknowledge";
            case EXPLAIN -> "Explain";
            case ACCEPT -> "Accept";
            case WORTH, NOT_WORTH -> "Close the case";
        };
    }

    /** What has to be written; empty if nothing has to. */
    static String needs(AnswerAction action) {
        return switch (action) {
            case EXPLAIN -> "The cause";
            case ACCEPT -> "Why";
            case ACKNOWLEDGE, WORTH, NOT_WORTH -> "";
        };
    }
}
