package org.kpigovernor.review;

import static org.kpigovernor.notify.wording.Days.counted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.review.ReviewPack.Entry;

/** What rules on trial would have said in the month, had they been live. */
record TrialEntries(DigestFacts facts, Names names) {
    private static final int SHOWN = 5;

    List<Entry> entries() {
        return facts.onTrial().stream()
                .map(rule -> new Entry("Rule " + rule.id() + ": " + OneLine.of(rule.name()), said(rule), ""))
                .toList();
    }

    private String said(RuleCard rule) {
        var warnings = warnings(rule);
        var found = facts.findings().stream()
                .filter(one -> one.finding().rule().equals(rule.id()))
                .count();
        List<String> parts = new ArrayList<>();
        if (!warnings.isEmpty()) {
            parts.add("would have asked for %s, %s: %s"
                    .formatted(counted(warnings.size(), "case"), alone(warnings), subjects(warnings)));
        }
        if (found > 0) {
            parts.add("finds " + counted(found, "thing") + " to mend, which no review tells yet");
        }
        return parts.isEmpty() ? "asked for nothing this month" : String.join("; ", parts);
    }

    /** The gravest and latest warning of each team and KPI. */
    private Collection<Verdict> warnings(RuleCard rule) {
        var bySubject = new LinkedHashMap<String, Verdict>();
        facts.trialsOf(rule).stream()
                .filter(TrialEntries::warns)
                .forEach(verdict -> bySubject.merge(
                        verdict.team() + "/" + verdict.kpi(),
                        verdict,
                        (one, other) -> other.kind().compareTo(one.kind()) >= 0 ? other : one));
        return bySubject.values();
    }

    private static boolean warns(Verdict verdict) {
        return verdict.kind().compareTo(VerdictKind.INVESTIGATE) >= 0;
    }

    /** How many of them live rules asked for already. */
    private String alone(Collection<Verdict> warnings) {
        long alone = warnings.stream().filter(this::isAlone).count();
        if (alone == warnings.size()) {
            return "none of which a live rule asked for";
        }
        return alone == 0 ? "all as live rules did" : alone + " where no live rule did";
    }

    private boolean isAlone(Verdict trial) {
        return facts.verdicts().stream()
                .noneMatch(live -> live.team().equals(trial.team())
                        && live.kpi().equals(trial.kpi())
                        && live.period().equals(trial.period())
                        && live.kind().compareTo(trial.kind()) >= 0);
    }

    private String subjects(Collection<Verdict> warnings) {
        var shown = warnings.stream()
                .limit(SHOWN)
                .map(verdict -> "%s (%s)"
                        .formatted(
                                names.of(verdict.team(), verdict.kpi()),
                                verdict.kind().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("; "));
        return warnings.size() > SHOWN ? shown + "; and " + (warnings.size() - SHOWN) + " more" : shown;
    }
}
