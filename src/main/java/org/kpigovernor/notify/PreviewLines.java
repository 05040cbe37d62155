package org.kpigovernor.notify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kpigovernor.cases.EscalationSettings.Step;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.notify.Preview.Line;

/** Puts a plan into lines. */
record PreviewLines(CaseStory story, List<Step> steps) {
    /** In the order of time; what has no time comes last. */
    List<Line> of(Plan plan) {
        var lines = new ArrayList<Line>();
        plan.passed().forEach(passed -> lines.add(line(passed)));
        plan.news().forEach(news -> lines.add(line(news)));
        lines.sort(Comparator.comparing(Line::at, Comparator.nullsLast(Comparator.naturalOrder())));
        var mails = new HashSet<List<Object>>();
        return lines.stream().filter(line -> mails.add(line.mail())).toList();
    }

    private Line line(DueNews news) {
        return new Line(
                news.timing().at(),
                news.to().zone(story.team()),
                news.recipient(),
                news.kind().name().toLowerCase(Locale.ROOT),
                step(news.step()),
                story.told().contains(news.key()),
                news.insteadOf() == null ? "" : news.insteadOf().words(),
                story.told().contains(news.key())
                        ? List.of()
                        : news.timing().holds().stream()
                                .map(Hold::why)
                                .distinct()
                                .toList());
    }

    private Line line(Plan.Passed passed) {
        var away = passed.away().stream().map(StandIn::words).collect(Collectors.joining("; "));
        var zone = passed.away().get(0).absent().zone(story.team());
        return new Line(
                passed.at(),
                zone,
                "",
                "nobody is there, so the next step is told at once",
                step(passed.step()),
                false,
                away,
                List.of());
    }

    private String step(int step) {
        if (step == 0) {
            return "at once";
        }
        var rung = steps.get(step - 1);
        return "step " + step + ": " + rung.to() + " after "
                + words(rung.after().toMinutes());
    }

    private static String words(long minutes) {
        return minutes % 60 == 0 ? minutes / 60 + "h" : minutes / 60 + "h" + minutes % 60 + "m";
    }
}
