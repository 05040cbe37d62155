package org.kpigovernor.notify;

import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.wording.OneLine;

/** Tells a reader why a mail comes to them. */
public final class Readers {
    private Readers() {}

    /** By what the team's configuration says of that address. */
    public static String why(Team team, String recipient) {
        return "You get this " + role(team, recipient) + " " + OneLine.of(team.name()) + ".";
    }

    private static String role(Team team, String recipient) {
        if (recipient.equals(team.owner()) || team.owners().containsValue(recipient)) {
            return "as an owner of KPIs of";
        }
        if (recipient.equals(team.manager())) {
            return "as the manager of";
        }
        return recipient.equals(team.head()) ? "as the head of" : "because the configuration names you for";
    }
}
