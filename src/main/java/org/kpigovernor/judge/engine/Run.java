package org.kpigovernor.judge.engine;

/** One run over one batch of facts: what was said so far, and where it is. */
final class Run {
    private final Speaking speaking = new Speaking();
    private final Engine.Said said = Engine.Said.by(speaking);
    private final Progress progress;

    Run(Progress progress) {
        this.progress = progress;
    }

    void turnOf(Rule rule) {
        progress.at(rule);
        speaking.turnOf(rule);
    }

    Engine.Said said() {
        return said;
    }

    Progress progress() {
        return progress;
    }
}
