package org.kpigovernor.app;

import org.kpigovernor.cli.Commands;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Commands.run(new WiredApplication(), args));
    }
}
