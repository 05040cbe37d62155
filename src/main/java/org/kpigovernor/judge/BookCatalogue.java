package org.kpigovernor.judge;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;
import org.kpigovernor.catalogue.Objective;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.judge.engine.Engine;
import org.kpigovernor.judge.facts.Question;
import org.kpigovernor.judge.files.Entry;
import org.kpigovernor.judge.files.KpiRow;
import org.kpigovernor.judge.files.Measuring;
import org.kpigovernor.judge.files.PriorityRow;
import org.kpigovernor.judge.files.Tables;
import org.kpigovernor.judge.files.ThresholdRow;
import org.kpigovernor.judge.files.Thresholds;

/** The catalogue that a rule book's tables define; asks the rules that were made of the rows, once for each question. */
final class BookCatalogue implements Catalogue {
    private final Engine engine;
    private final Map<String, KpiDefinition> kpis = new LinkedHashMap<>();
    private final Map<Integer, Entry<PriorityRow>> priorities;
    private final Map<Integer, Entry<ThresholdRow>> thresholds;
    private final Thresholds filling;
    private final List<Objective> objectives;
    private final Measuring measuring;
    private final Map<Question, Priority> knownPriorities = new ConcurrentHashMap<>();
    private final Map<Question, Threshold> knownThresholds = new ConcurrentHashMap<>();

    BookCatalogue(Engine engine, Tables tables) {
        this.engine = engine;
        this.priorities = byLine(tables.priorities());
        this.thresholds = byLine(tables.thresholds());
        this.measuring = new Measuring(tables);
        this.filling = new Thresholds(tables.thresholds());
        this.objectives = tables.objectives().stream()
                .map(entry -> entry.values().objective())
                .toList();
        var definitions = byLine(tables.kpis());
        tables.kpis()
                .forEach(entry -> engine.rows(definitionOf(entry.values().id()))
                        .forEach(line -> define(Objects.requireNonNull(definitions.get(line)))));
    }

    private static Question definitionOf(String kpi) {
        return new Question("definitions", kpi, "", "", "");
    }

    private void define(Entry<KpiRow> row) {
        kpis.put(row.values().id(), measuring.chosen(row.values().definition(row.place())));
    }

    @Override
    public Collection<KpiDefinition> kpis() {
        return Collections.unmodifiableCollection(kpis.values());
    }

    @Override
    public Optional<KpiDefinition> kpi(String id) {
        return Optional.ofNullable(kpis.get(id));
    }

    @Override
    public List<MeasureRow> measures(String kpi) {
        return measuring.rows(kpi);
    }

    @Override
    public Collection<Objective> objectives() {
        return objectives;
    }

    @Override
    public Priority priority(String kpi, String teamKind) {
        var question = new Question("priorities", kpi, "", teamKind, "");
        return knownPriorities.computeIfAbsent(
                question,
                asked -> Objects.requireNonNull(mostExact(asked, priorities, PriorityRow::exactness)
                        .values()
                        .priority()));
    }

    @Override
    public Threshold threshold(String kpi, Team team) {
        var priority = priority(kpi, team.kind());
        var question = new Question("thresholds", kpi, team.id(), team.kind(), Spelling.of(priority));
        return knownThresholds.computeIfAbsent(
                question, asked -> filling.of(mostExact(asked, thresholds, ThresholdRow::exactness), priority));
    }

    /** There always is one, because a book without a row for all KPIs isn't accepted. */
    private <T> Entry<T> mostExact(Question question, Map<Integer, Entry<T>> rows, ToIntFunction<T> exactness) {
        List<Integer> answers = engine.rows(question);
        return answers.stream()
                .map(line -> Objects.requireNonNull(rows.get(line)))
                .max(Comparator.comparingInt(entry -> exactness.applyAsInt(entry.values())))
                .orElseThrow();
    }

    private static <T> Map<Integer, Entry<T>> byLine(List<Entry<T>> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::line, Function.identity()));
    }
}
