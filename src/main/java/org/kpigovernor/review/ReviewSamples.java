package org.kpigovernor.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.KpiViews;
import org.kpigovernor.notify.MailSample;
import org.kpigovernor.notify.NoticeSamples;
import org.kpigovernor.notify.Questions;
import org.kpigovernor.notify.SampleKpis;
import org.kpigovernor.notify.chart.ChartSize;
import org.kpigovernor.review.ReviewPack.Attention;
import org.kpigovernor.review.ReviewPack.DeepReview;
import org.kpigovernor.review.ReviewPack.Entry;
import org.kpigovernor.review.ReviewPack.Governance;
import org.kpigovernor.review.ReviewPack.Header;
import org.kpigovernor.review.ReviewPack.Kpis;
import org.kpigovernor.review.ReviewPack.Pull;
import org.kpigovernor.review.ReviewPack.PullLine;
import org.kpigovernor.review.ReviewPack.Selection;

/** One of each mail, made of built-in data, to try the texts of a home folder with. */
public final class ReviewSamples {
    private static final String URL = "https://kpi.example.com";
    private static final Entry CASE = new Entry(
            "Change failure rate",
            "C-12, action, opened 12 Oct 2026 (4 weeks ago), explained, with owner@example.com",
            URL + "/cases/C-12");

    private final KpiViews views;
    private final KpiTrend troubled = SampleKpis.troubled();
    private final KpiTrend better = SampleKpis.better();
    private final KpiTrend unknown = SampleKpis.unknown();

    private ReviewSamples(Questions questions) {
        this.views = new KpiViews(questions);
    }

    /** All that is mailed: reviews, a quiet one where there is one, roll-ups, digests, cases and rules. */
    public static List<MailSample> all(Questions questions) {
        var samples = new ReviewSamples(questions);
        var all = new ArrayList<MailSample>();
        all.add(samples.review("daily", "daily", false, null));
        all.add(samples.review("daily-quiet", "daily", true, null));
        all.add(samples.review("weekly", "weekly", false, null));
        all.add(samples.review("weekly-quiet", "weekly", true, null));
        all.add(samples.review("monthly", "monthly", false, samples.deep()));
        all.add(samples.review("quarterly", "quarterly", false, samples.deep()));
        all.add(rollUp("roll-up", false));
        all.add(rollUp("roll-up-quiet", true));
        all.add(digest("digest", false));
        all.add(digest("digest-quiet", true));
        all.addAll(NoticeSamples.all(questions));
        return List.copyOf(all);
    }

    private MailSample review(String name, String template, boolean quiet, @Nullable DeepReview set) {
        var header = new Header(
                template,
                "Payments: a sample of the " + template + " review",
                "Payments",
                "week of 2–8 Nov 2026 (Europe/Berlin)",
                quiet ? "Nothing to act on: 2 KPIs are steady" : "1 of 3 KPIs needs you: change failure rate (act)",
                "2 hours late: it was due Mon 9 Nov 2026, 08:00 Europe/Berlin, when the service could not send it.",
                quiet ? "" : "The period isn't over yet; its numbers will still change.",
                quiet);
        var pack = new ReviewPack(
                header,
                kpis(quiet),
                quiet ? List.of() : List.of("Change failure rate: case C-12 was raised to an action"),
                new Governance(
                        quiet ? List.of() : List.of(CASE),
                        quiet ? List.of() : List.of(pull()),
                        set == null
                                ? List.of()
                                : List.of(new Entry("The target has no baseline", "Look first (teams.yaml)", ""))),
                set,
                NoticeSamples.footer(troubled, better, unknown));
        return new MailSample(
                name,
                template,
                header.subject(),
                pack,
                List.of(
                        views.picture(troubled, ChartSize.LARGE),
                        views.picture(better, ChartSize.SMALL),
                        views.picture(unknown, ChartSize.SMALL)));
    }

    private Kpis kpis(boolean quiet) {
        var others = Stream.of(better, unknown)
                .map(trend -> views.view(trend, ChartSize.SMALL))
                .toList();
        var attention = new Attention(views.view(troubled, ChartSize.LARGE), CASE.text(), CASE.url());
        return new Kpis(quiet ? List.of() : List.of(attention), others, KpiTable.of(others));
    }

    private Pull pull() {
        return new Pull(
                "Deployment frequency against change failure rate",
                line(better, "12.6 → 20.1 deployments since 28 Sep 2026"),
                line(troubled, "11.4 % → 25.5 % since 28 Sep 2026"),
                "Change failure rate counts for more: it is non-negotiable, and deployment frequency is important.");
    }

    private PullLine line(KpiTrend trend, String change) {
        var view = views.view(trend, ChartSize.SMALL);
        return new PullLine(
                view.name(),
                change,
                view.spark(),
                view.chart().contentId(),
                view.chart().alt());
    }

    private DeepReview deep() {
        return new DeepReview(
                List.of(new Entry("In the last week", "67 of 100, made of 3 KPIs", "")),
                List.of(new ReviewPack.Trajectory("Change failure rate", "26 % (n = 58)", "14 %", "got worse by 90 %")),
                List.of(new Entry("Smaller changes (since 3 Aug 2026)", "improved, it fell by 12 %", "")),
                List.of(new Entry("Change failure rate", "10 % from 14 % by 31 Dec 2026; now 26 %", "")),
                List.of(new Entry("It has been worse than usual", "3 of 4 answers: worth raising", "")),
                List.of(new Entry("Quality", "62 % of 13 judged weeks healthy (1 KPI)", "")),
                List.of(selection("keep"), selection("change"), selection("retire")));
    }

    private static Selection selection(String proposal) {
        return new Selection(
                "change-failure-rate",
                "Change failure rate",
                "non-negotiable",
                proposal,
                "a reason that is made up",
                List.of("13 of 13 weeks with data; 8 healthy, 5 act; 1 case opened, worth raising: 1 of 1"),
                proposal.equals("keep")
                        ? ""
                        : "keep, said by manager@example.com on 6 Jul 2026 in the review of Q2 2026",
                URL + "/reviews/quarterly/payments/2026-Q3#change-failure-rate");
    }

    private static MailSample rollUp(String name, boolean quiet) {
        var header = new RollUp.Header(
                quiet ? "Roll-up: all teams are quiet" : "Roll-up: 1 of 3 teams needs you",
                "3 teams",
                "week of 2–8 Nov 2026 (Europe/Berlin)",
                quiet ? "all teams are quiet" : "1 of 3 teams needs you",
                "",
                quiet);
        var block = new RollUp.Block(
                "Payments",
                URL + "/teams/payments",
                List.of(CASE),
                List.of(CASE),
                List.of(CASE),
                List.of(new Entry("Deployment frequency against change failure rate", "Since 28 Sep 2026.", "")));
        var mail = new RollUp(
                header,
                quiet ? List.of() : List.of(block),
                quiet ? "3 teams are quiet: Payments, Search, Data." : "2 teams are quiet: Search, Data.",
                new RollUp.Footer(
                        "You get this as the head of 3 teams.",
                        "Mon 9 Nov 2026, 08:00 Europe/Berlin",
                        URL + "/",
                        URL + "/unsubscribe"));
        return new MailSample(name, "roll-up", header.subject(), mail, List.of());
    }

    private static MailSample digest(String name, boolean quiet) {
        var header = new RuleDigest.Header(
                "Your 12 rules, October 2026",
                "Process lead",
                "October 2026 (UTC)",
                quiet ? "A quiet month" : "1 of your 12 rules needs a look",
                "",
                "4 findings stand",
                quiet);
        var entries =
                List.of(new Entry("Rule fast-change", "most of its alerts weren't worth raising", URL + "/rules"));
        var mail = new RuleDigest(
                header,
                entries,
                entries,
                entries,
                entries,
                new RuleDigest.Footer(
                        "You get this as an owner of rules.",
                        "Mon 2 Nov 2026, 08:00 UTC",
                        URL + "/rules",
                        URL + "/unsubscribe"));
        return new MailSample(name, "digest", header.subject(), mail, List.of());
    }
}
