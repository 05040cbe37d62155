package org.kpigovernor.cli;

import java.util.OptionalInt;

/**
 * What is asked of the demo.
 *
 * @param port of the pages; a free one when empty
 * @param seed the same seed makes the same history
 * @param exit whether to stop when all is done instead of staying up for people to look
 */
public record DemoRequest(OptionalInt port, int teams, int weeks, long seed, boolean exit) {}
