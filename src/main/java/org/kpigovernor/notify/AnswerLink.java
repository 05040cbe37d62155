package org.kpigovernor.notify;

/**
 * A link that answers a case by one click, after it has shown what it will do.
 *
 * @param label what the reader says with it, such as {@code I have seen it}
 */
public record AnswerLink(String label, String url) {}
