package org.kpigovernor.notify;

import java.util.List;

/**
 * What stands under every mail.
 *
 * @param why why the reader gets it
 * @param written when, in the team's zone
 * @param definitions what each number means, a sentence a KPI
 * @param teamUrl the team's page
 * @param unsubscribeUrl where to stop such mails
 */
public record Footer(String why, String written, List<String> definitions, String teamUrl, String unsubscribeUrl) {}
