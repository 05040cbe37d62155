package org.kpigovernor.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.CaseMoves;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.notify.CaseComposer.News;
import org.kpigovernor.notify.wording.OneLine;

/**
 * Adds to due news what their reader should know of how they come: for whom, after what, and what comes with them.
 *
 * @param untold all that a team's people are to hear and haven't heard
 */
record CaseNotes(EscalationPorts ports, List<DueNews> untold, Instant asOf) {
    private static final Comparator<News> GRAVEST_FIRST = Comparator.comparing(
                    (News news) -> news.subject().priority())
            .thenComparing(news -> news.subject().kind(), Comparator.reverseOrder())
            .thenComparing(news -> news.subject().opened())
            .thenComparing(news -> news.subject().kpi());

    /** The last piece of each case: who is told that it worsened need not be told that it was opened. */
    List<News> news(List<DueNews> due) {
        return due.stream()
                .collect(Collectors.groupingBy(news -> news.subject().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::last)
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    private News last(List<DueNews> ofCase) {
        var last = ofCase.get(ofCase.size() - 1);
        return new News(last.subject(), last.kind(), last.step(), verdict(last), notes(ofCase));
    }

    private List<String> notes(List<DueNews> ofCase) {
        var last = ofCase.get(ofCase.size() - 1);
        var notes = new ArrayList<String>();
        ofCase.stream()
                .map(DueNews::insteadOf)
                .filter(Objects::nonNull)
                .map(absent -> "For " + absent.words() + ".")
                .forEach(notes::add);
        if (last.turn().move().equals(CaseMoves.RETURNED)) {
            notes.add("It is back after it had resolved itself, so it is the old case.");
        }
        if (last.kind() == CaseComposer.Kind.RESOLVED) {
            notes.add(sentence(last.turn().why()));
        }
        heldBefore(ofCase).forEach(notes::add);
        alsoMoving(last).forEach(notes::add);
        return notes.stream().distinct().toList();
    }

    private List<String> heldBefore(List<DueNews> ofCase) {
        var keys = ofCase.stream().map(DueNews::key).toList();
        return ports.heldNews().ofCase(ofCase.get(0).subject().id()).stream()
                .filter(held -> keys.contains(held.news()) && held.kind() != Hold.Kind.ABSENCE)
                .map(held -> "Held back until now: " + OneLine.of(held.why()) + ".")
                .toList();
    }

    /** What isn't told by itself, because this is. */
    private List<String> alsoMoving(DueNews parent) {
        var names = untold.stream()
                .filter(child -> child.recipient().equals(parent.recipient()))
                .filter(child -> child.heldBack(asOf)
                        .filter(hold -> hold.kind() == Hold.Kind.PARENT
                                && hold.by().equals(parent.subject().id()))
                        .isPresent())
                .map(child -> CaseWords.inSentence(name(child)) + " ("
                        + child.subject().id() + ")")
                .distinct()
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of("Also moving, and told here instead of by itself: " + String.join(", ", names) + ".");
    }

    private String name(DueNews news) {
        var kpi = news.subject().kpi();
        return ports.catalogue().get().kpi(kpi).map(KpiDefinition::name).orElse(kpi);
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /** The verdict that the news rests on: of the last week that speaks for the case, or for a recovery the newest. */
    private @Nullable Verdict verdict(DueNews news) {
        var subject = news.subject();
        var to = news.kind() == CaseComposer.Kind.RESOLVED ? null : subject.lastWeek();
        return ports.judgements().verdicts(subject.team(), subject.kpi(), subject.lastWeek(), to).stream()
                .filter(verdict -> verdict.period().kind() == PeriodKind.WEEK)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
