package org.kpigovernor.cli;

import org.kpigovernor.workbench.Signed;
import picocli.CommandLine.Option;

/** Who changes the rules, and why: asked of everyone who does. */
final class Signature {
    @Option(
            names = "--author",
            paramLabel = "A",
            required = true,
            description = "Who you are, such as `Ada Byron <ada@example.com>`.")
    private String author = "";

    @Option(
            names = "--reason",
            paramLabel = "R",
            required = true,
            description = "Why, in a sentence, for whoever comes after you.")
    private String reason = "";

    Signed signed() {
        return new Signed(author, reason);
    }
}
