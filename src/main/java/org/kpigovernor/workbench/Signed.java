package org.kpigovernor.workbench;

/**
 * Who changes the rules, and why.
 *
 * @param author a name or mail address
 */
public record Signed(String author, String reason) {}
