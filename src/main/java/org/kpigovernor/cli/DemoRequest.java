package org.kpigovernor.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the demo.
 *
 * @param port of the pages; a free one when empty
 * @param seed the same seed makes the same history
 * @param exit whether to stop when all is done instead of staying up for people to look
 * @param keep the home folder that is left behind, rules, configuration and data; null leaves nothing
 */
public record DemoRequest(
        OptionalInt port,
        int teams,
        int weeks,
        long seed,
        boolean exit,
        @Nullable Path keep) {}
