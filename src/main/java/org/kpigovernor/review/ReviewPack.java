package org.kpigovernor.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.Footer;
import org.kpigovernor.notify.KpiView;

/**
 * A review in words, as its templates print it.
 *
 * @param changes what is new since the last review of this kind, a sentence each
 * @param set what is said of the whole set; null in daily and weekly reviews
 */
public record ReviewPack(
        Header header,
        Kpis kpis,
        List<String> changes,
        Governance governance,
        @Nullable DeepReview set,
        Footer footer) {
    /**
     * What stands on top.
     *
     * @param period what is reviewed
     * @param headline the one sentence for those who read no further
     * @param late why it comes late, empty when it doesn't
     * @param unfinished says that the period isn't over yet, empty when it is
     * @param quiet whether there is nothing to say
     */
    public record Header(
            String kind,
            String subject,
            String team,
            String period,
            String headline,
            String late,
            String unfinished,
            boolean quiet) {}

    /**
     * The KPIs.
     *
     * @param needingYou each with who has it
     * @param others what is steady, learning or without data
     * @param table the others in aligned columns of plain text
     */
    public record Kpis(List<Attention> needingYou, List<KpiView> others, String table) {}

    /**
     * A KPI that somebody has to look at.
     *
     * @param who has it, and since when
     * @param url its case, or the team if none is open
     */
    public record Attention(KpiView kpi, String who, String url) {}

    /** Open cases, tensions and findings. */
    public record Governance(List<Entry> cases, List<Pull> tensions, List<Entry> findings) {}

    /**
     * Two KPIs that pull against each other.
     *
     * @param text which of the two counts for more, and what to ask
     */
    public record Pull(String title, PullLine better, PullLine worse, String text) {}

    /**
     * One of them.
     *
     * @param change from where to where it went, and since when
     * @param spark its weeks in block characters
     * @param contentId the name of its picture, if the mail has pictures
     * @param alt what the picture shows
     */
    public record PullLine(String name, String change, String spark, String contentId, String alt) {}

    /**
     * One thing to know.
     *
     * @param title what it is
     * @param text more about it
     * @param url where to read on, empty if nowhere
     */
    public record Entry(String title, String text, String url) {}

    /**
     * What monthly and quarterly reviews add.
     *
     * @param trajectories each KPI against the period and the quarter before
     * @param tried initiatives, and what came of each
     * @param score the engineering health score with what takes from it, empty if there is none
     * @param alerts how good the alerts of the rules were that spoke for this team
     * @param health each category's share of healthy weeks; only quarterly
     * @param selection keep, change or retire, KPI by KPI; only quarterly
     */
    public record DeepReview(
            List<Entry> score,
            List<Trajectory> trajectories,
            List<Entry> tried,
            List<Entry> targets,
            List<Entry> alerts,
            List<Entry> health,
            List<Selection> selection) {}

    /**
     * Where a KPI is going.
     *
     * @param now the value of the period, with its unit and n
     * @param before the value of the period before
     * @param quarter the last 13 weeks against the 13 before, in words
     */
    public record Trajectory(String name, String now, String before, String quarter) {}

    /**
     * Whether a KPI should stay.
     *
     * @param proposal {@code keep}, {@code change} or {@code retire}
     * @param why the reason for the proposal
     * @param history what its quarter was like, a sentence each
     * @param answered what was answered last, empty if nobody ever did
     * @param url where to answer
     */
    public record Selection(
            String kpi,
            String name,
            String priority,
            String proposal,
            String why,
            List<String> history,
            String answered,
            String url) {}
}
