package org.kpigovernor.ingest;

import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.RequestCommit;
import org.kpigovernor.events.Review;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;

/** Names what an event is about. */
final class Subjects {
    private Subjects() {}

    static String of(Event event) {
        if (event instanceof PullRequest pull) {
            return pullRequest(pull.repository(), pull.number());
        } else if (event instanceof Review review) {
            return pullRequest(review.repository(), review.number());
        } else if (event instanceof RequestCommit commit) {
            return pullRequest(commit.repository(), commit.number());
        } else if (event instanceof Push push) {
            return "branch " + push.repository() + " " + push.branch();
        } else if (event instanceof Deployment deployment) {
            return "deployment " + deployment.project() + " " + deployment.id();
        } else if (event instanceof Build build) {
            return "build " + build.project() + " " + build.id();
        } else if (event instanceof Incident incident) {
            return "incident " + incident.id();
        } else if (event instanceof WorkItem item) {
            return "issue " + item.id();
        } else if (event instanceof Sprint sprint) {
            return "sprint " + sprint.id();
        } else {
            Measurement measurement = (Measurement) event;
            return "measurement " + measurement.team() + " " + measurement.kpi();
        }
    }

    private static String pullRequest(String repository, long number) {
        return "pull request " + repository + "#" + number;
    }
}
