package org.kpigovernor.app.demo.organisation;

/** A repository with what is needed to tell of it. */
final class Repository {
    final GitHubNodes nodes;
    final GitHubWire wire;
    final MainBranch main;
    private long lastNumber = 100;

    Repository(long id, String name, Wire wire, Chance chance) {
        this.nodes = new GitHubNodes(id, name);
        this.wire = new GitHubWire(wire, chance, name);
        this.main = new MainBranch(chance.sha());
    }

    long nextNumber() {
        return ++lastNumber;
    }
}
