package org.kpigovernor.app;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(2);
    }
}
