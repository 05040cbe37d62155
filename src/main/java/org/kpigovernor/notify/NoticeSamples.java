package org.kpigovernor.notify;

import java.util.List;
import org.kpigovernor.notify.chart.ChartSize;
import org.kpigovernor.notify.wording.Tone;

/** Mails about cases and about the rules themselves, made of built-in data. */
public final class NoticeSamples {
    private static final String URL = "https://kpi.example.com";
    private static final String WRITTEN = "Mon 9 Nov 2026, 08:00 Europe/Berlin";

    private NoticeSamples() {}

    /** One of each. */
    public static List<MailSample> all(Questions questions) {
        return List.of(
                caseMail("case", questions, false), caseMail("case-recovered", questions, true), rules(), silence());
    }

    /** What stands under a sample. */
    public static Footer footer(KpiTrend... trends) {
        return new Footer(
                "You get this as the manager of Payments.",
                WRITTEN,
                List.of(trends).stream()
                        .map(trend -> KpiViews.definition(trend.definition()))
                        .toList(),
                URL + "/teams/payments",
                URL + "/unsubscribe");
    }

    private static MailSample caseMail(String name, Questions questions, boolean recovered) {
        var trend = SampleKpis.troubled();
        var views = new KpiViews(questions);
        var kpi = views.view(trend, ChartSize.LARGE);
        var view = new CaseView(
                "C-12",
                URL + "/cases/C-12",
                recovered ? "Was it worth raising?" : "Open case C-12",
                recovered ? "Recovered" : "Now act",
                recovered ? Tone.HEALTHY : Tone.ACT,
                kpi,
                "C-12, action, opened 12 Oct 2026 (4 weeks ago), explained, with owner@example.com",
                List.of(),
                List.of("Say what you change, and when it should show"),
                recovered ? List.of() : kpi.questions(),
                recovered ? List.of() : List.of(new AnswerLink("I have seen it", URL + "/answers/sample")));
        var mail = new CaseMail(
                "Payments: change failure rate, now act",
                "Now act: change failure rate",
                "A sample",
                "Payments",
                List.of(view),
                footer(trend));
        return new MailSample(name, "case", mail.subject(), mail, List.of(views.picture(trend, ChartSize.LARGE)));
    }

    private static MailSample silence() {
        var mail = new SilenceMail(
                "Your silence S-3 ends Tue 10 Nov 2026, 18:00 Europe/Berlin",
                "It has held back 1 case.",
                List.of("You silenced change failure rate of payments: the payment provider moves its data centre."),
                List.of("C-12: change failure rate of payments, action, open"),
                List.of("If its reason is over, end it now, so that people hear what they should."),
                WRITTEN,
                URL + "/silences");
        return new MailSample("silence", "silence", mail.heading(), mail, List.of());
    }

    private static MailSample rules() {
        var mail = new RuleMail(
                "The changed rules have 1 problem and aren't used",
                "A sample",
                List.of("The rules folder changed, but its rules can't be used. The active ones go on as before."),
                "What is wrong",
                List.of("rules/thresholds/thresholds.csv:7: `watch` is no column — did you mean `watch line`?"),
                List.of("Mend the files; a good folder is taken up by itself within seconds"),
                "You get this as the process lead of the rules.",
                WRITTEN,
                URL + "/rules");
        return new MailSample("rules", "rules", mail.heading(), mail, List.of());
    }
}
