package org.kpigovernor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The wired application, as the commands ask for it. What is wrong in users' files comes as a {@code ProblemsException}. */
public interface Application {
    /**
     * Runs the service until it is stopped.
     *
     * @param port wins over what the configuration says
     * @return the exit code
     */
    int serve(Path home, OptionalInt port) throws Exception;

    /**
     * Runs the made-up organisation's history.
     *
     * @param out where the report goes
     * @return the exit code
     */
    int demo(Path home, DemoRequest request, PrintWriter out) throws Exception;

    /** Checks the rule files and runs the cases beside them. */
    Inspected inspectRules(Path rules);

    /** Checks the route files. */
    Inspected inspectRoutes(Path routes);

    /** Opens the database and the rooms over it; the command closes them. */
    Rooms open(Path home);

    /** Opens the desk of the rule books; where the service runs and has the embedded database, it is the service's. */
    RuleDesk rules(Path home);
}
