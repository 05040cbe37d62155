package org.kpigovernor.judge.engine;

import org.kpigovernor.judge.SetAside;

/** A rule that was set aside, and what was thrown. */
record Failure(Rule rule, String why, Throwable cause) {
    SetAside setAside() {
        return new SetAside(rule.card(), why);
    }
}
