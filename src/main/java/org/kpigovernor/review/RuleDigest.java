package org.kpigovernor.review;

import java.util.List;
import org.kpigovernor.review.ReviewPack.Entry;

/**
 * A digest of rules in words, as its templates print it.
 *
 * @param attention rules that need their owner, each with what to do
 * @param alerts how good each rule's alerts were, those that raised something
 * @param trials what rules on trial would have said
 * @param findings those that stand longest
 */
public record RuleDigest(
        Header header,
        List<Entry> attention,
        List<Entry> alerts,
        List<Entry> trials,
        List<Entry> findings,
        Footer footer) {
    /**
     * What stands on top.
     *
     * @param headline the one sentence for those who read no further
     * @param late why it comes late, empty when it doesn't
     * @param standing how many findings stand, for a quiet month; empty when there are none
     * @param quiet whether there is nothing to say
     */
    public record Header(
            String subject,
            String owner,
            String period,
            String headline,
            String late,
            String standing,
            boolean quiet) {}

    /** What stands under it. */
    public record Footer(String why, String written, String rulesUrl, String unsubscribeUrl) {}
}
