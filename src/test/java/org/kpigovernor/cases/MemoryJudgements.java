package org.kpigovernor.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.StandingFinding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;

/** Keeps the verdicts of a test. */
public final class MemoryJudgements implements Judgements {
    private final Map<String, Verdict> verdicts = new TreeMap<>();

    @Override
    public void keep(Judgement judgement) {
        judgement
                .verdicts()
                .forEach(verdict ->
                        verdicts.put(verdict.team() + "/" + verdict.kpi() + "/" + verdict.period(), verdict));
    }

    @Override
    public List<Verdict> verdicts(
            @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to) {
        return verdicts.values().stream()
                .filter(verdict -> team == null || verdict.team().equals(team))
                .filter(verdict -> kpi == null || verdict.kpi().equals(kpi))
                .filter(verdict -> from == null || !verdict.period().start().isBefore(from))
                .filter(verdict -> to == null || !verdict.period().start().isAfter(to))
                .sorted(Comparator.comparing(verdict -> verdict.period().start()))
                .toList();
    }

    @Override
    public List<Verdict> trials(
            @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to) {
        return List.of();
    }

    @Override
    public List<StandingFinding> standing() {
        return List.of();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public List<Tension> tensions(@Nullable String team, @Nullable LocalDate from, @Nullable LocalDate to) {
        return List.of();
    }
}
