package org.kpigovernor.app.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;

/** Tells a stranger what happened to the teams, and what the service made of it. */
final class DemoReport {
    private final DemoService service;
    private final PrintWriter out;
    private final VerdictReport verdicts;
    private final MailReport mails;
    private final MadeUpOrganisation organisation;

    DemoReport(MadeUpOrganisation organisation, DemoService service, PrintWriter out) {
        this.organisation = organisation;
        this.service = service;
        this.out = out;
        this.verdicts = new VerdictReport(organisation, service);
        this.mails = new MailReport(service);
    }

    /**
     * Prints all of it.
     *
     * @param answers how many deliveries got which HTTP status
     */
    void print(Map<Integer, Integer> answers) {
        section("What happened from " + organisation.change() + " on, and what came of it", verdicts.stories());
        section("Not healthy now", verdicts.unhealthy());
        section("Cases", verdicts.cases());
        section("Tensions: one KPI got better while the one that guards it got worse", verdicts.tensions());
        section("Findings about how the KPIs themselves are governed", verdicts.findings());
        section("Mails sent", mails.sent());
        section("Deliveries", mails.deliveries(answers));
        section("The newest dead letters: kept, shown, can be replayed", mails.deadLetters());
        out.println();
        out.flush();
    }

    private void section(String title, TextTable table) {
        out.println();
        out.println(title);
        (table.isEmpty() ? List.of("  none") : table.lines()).forEach(out::println);
    }

    /** Where to look while the service stays up. */
    void addresses() {
        var places = new TextTable("Look at", "");
        places.row(service.baseUri().resolve("/").toString(), "teams by KPIs, cases, tensions, findings");
        places.row(service.baseUri().resolve("/mails").toString(), "every mail as its reader sees it");
        places.row(service.baseUri().resolve("/dead-letters").toString(), "what couldn't be translated, and why");
        places.lines().forEach(out::println);
        out.println();
    }
}
