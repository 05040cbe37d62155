package org.kpigovernor.cli;

import java.util.List;

/**
 * What reading the sources once came to.
 *
 * @param sources how many were read
 * @param lists how many lists there were to read
 * @param deliveries how many records were new
 * @param complaints what couldn't be read and why, a sentence each
 */
public record PollReport(int sources, int lists, long deliveries, List<String> complaints) {}
