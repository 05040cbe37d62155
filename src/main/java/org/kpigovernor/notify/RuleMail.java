package org.kpigovernor.notify;

import java.util.List;

/**
 * A mail about the rules themselves, as its templates print it.
 *
 * @param heading what happened, which is also the subject
 * @param preview the line that a mailbox shows under the subject
 * @param said what that means, a sentence each
 * @param listTitle what the list below is
 * @param items such as {@code rules/thresholds/thresholds.csv:7: what — hint}
 * @param advice what to do next
 * @param why why the reader gets it
 * @param written when, in UTC
 * @param url the page of the rules
 */
public record RuleMail(
        String heading,
        String preview,
        List<String> said,
        String listTitle,
        List<String> items,
        List<String> advice,
        String why,
        String written,
        String url) {}
