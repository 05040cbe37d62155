package org.kpigovernor.review;

import java.util.List;
import org.kpigovernor.review.ReviewPack.Entry;

/**
 * What needs the head of several teams, in words, as its templates print it. Numbers of different teams never stand side by side: they
 * can't be compared.
 *
 * @param teams those that have something for the head, in the order of the configuration
 * @param quiet which teams have nothing, empty if all have something
 */
public record RollUp(Header header, List<Block> teams, String quiet, Footer footer) {
    /**
     * What stands on top.
     *
     * @param about how many teams it is about
     * @param late why it comes late, empty when it doesn't
     */
    public record Header(String subject, String about, String period, String headline, String late, boolean quiet) {}

    /**
     * One team.
     *
     * @param nonNegotiable what is beyond discussion and not well
     * @param unanswered cases that nobody has answered for days
     * @param actions that are open
     * @param tensions of KPIs that pull against each other
     */
    public record Block(
            String name,
            String url,
            List<Entry> nonNegotiable,
            List<Entry> unanswered,
            List<Entry> actions,
            List<Entry> tensions) {
        boolean isEmpty() {
            return nonNegotiable.isEmpty() && unanswered.isEmpty() && actions.isEmpty() && tensions.isEmpty();
        }
    }

    /** What stands below. */
    public record Footer(String why, String written, String url, String unsubscribeUrl) {}
}
