package org.kpigovernor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Runs commands over made-up rooms and keeps what they print. */
final class Terminal implements Application {
    final MadeUpRooms rooms = new MadeUpRooms();
    final MadeUpDesk desk = new MadeUpDesk();
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    Inspected rules = new Inspected(List.of(), Map.of(), Set.of());
    Inspected routes = new Inspected(List.of(), Map.of("routes", 9), Set.of());
    RuntimeException failure;
    String started = "";

    int type(String... words) {
        return Commands.over(this, false)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    List<String> errors() {
        return err.toString().lines().toList();
    }

    @Override
    public int serve(Path home, OptionalInt port) {
        started = "serve " + home + " " + port;
        return 0;
    }

    @Override
    public int demo(Path home, DemoRequest request, PrintWriter report) {
        started = request.toString();
        return 0;
    }

    @Override
    public Inspected inspectRules(Path folder) {
        started = "rules " + folder;
        return rules;
    }

    @Override
    public Inspected inspectRoutes(Path folder) {
        return routes;
    }

    @Override
    public RuleDesk rules(Path home) {
        if (failure != null) {
            throw failure;
        }
        return desk;
    }

    @Override
    public Rooms open(Path home) {
        if (failure != null) {
            throw failure;
        }
        return rooms;
    }
}
