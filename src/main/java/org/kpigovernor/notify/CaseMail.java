package org.kpigovernor.notify;

import java.util.List;

/**
 * A mail about cases of one team, as its templates print it.
 *
 * @param heading the subject without the team's name, which stands above it
 * @param preview the line that a mailbox shows under the subject
 */
public record CaseMail(
        String subject, String heading, String preview, String team, List<CaseView> cases, Footer footer) {}
