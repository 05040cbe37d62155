package org.kpigovernor.measure;

import java.util.List;

/** What a finished production deployment contributes. */
final class DeploymentKpis {
    private DeploymentKpis() {}

    /**
     * In the period in which it finished: counted once if it succeeded; a change failure if it failed or is blamed for an incident;
     * rework if it is the first that contains an unplanned fix.
     */
    static List<Contribution> of(FinishedDeployment deployment, boolean blamed, boolean unplanned, Terms terms) {
        var team = terms.belonging().ofProject(deployment.source(), deployment.project());
        if (team == null) {
            return List.of();
        }
        var harvest = new Harvest(deployment.thing(), team, terms);
        var finish = deployment.finishedAt();
        if (deployment.succeeded()) {
            harvest.count(Formula.DEPLOYMENT_FREQUENCY, finish);
        }
        harvest.share(Formula.CHANGE_FAILURE_RATE, finish, !deployment.succeeded() || blamed);
        harvest.share(Formula.REWORK_RATE, finish, unplanned);
        return harvest.contributions();
    }
}
