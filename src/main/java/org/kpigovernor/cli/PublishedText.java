package org.kpigovernor.cli;

import java.io.PrintWriter;
import org.kpigovernor.workbench.Published;

/** Tells what came of making a book the active one. */
record PublishedText(PrintWriter out) {
    void tell(Published published, String what) {
        var backtest = published.backtest();
        if (backtest != null) {
            out.println(backtest);
        }
        out.println("Rule book " + published.activation().hash() + " is " + what + " and active.");
        published.notes().forEach(note -> out.println("  " + note));
    }
}
