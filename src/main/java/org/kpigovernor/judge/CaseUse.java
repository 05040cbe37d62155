package org.kpigovernor.judge;

import java.util.List;
import java.util.Set;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.Tier;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Ties;
import org.kpigovernor.judge.facts.Usage;
import org.kpigovernor.judge.files.YamlMap;

/** A KPI of a team as a case gives it: what the case doesn't say is what the tables say, and used as it usually is. */
record CaseUse(Catalogue catalogue, YamlMap given) {
    static final Set<String> WORDS = Set.of(
            "kpi",
            "unit",
            "formula",
            "tier",
            "category",
            "source",
            "cadence",
            "objective",
            "counter",
            "tags",
            "reviewed",
            "published",
            "priority",
            "objectives",
            "tracesToTop",
            "contradicts",
            "leading",
            "leadingChoices",
            "hasLimit",
            "silentWeeks",
            "everMeasured",
            "onlyGrows",
            "reviewedWeeks",
            "signals",
            "oldestSignalWeeks",
            "answers",
            "kept");

    KpiUse of(Team team, KpiDefinition row) {
        given.only(WORDS);
        var use = KpiUse.of(team, definition(row), catalogue, usage());
        return new KpiUse(
                team,
                use.definition(),
                given.word("priority", Priority.class, use.binding()),
                ties(use.ties()),
                usage());
    }

    private KpiDefinition definition(KpiDefinition row) {
        return new KpiDefinition(
                row.id(),
                row.version(),
                row.name(),
                given.text("unit", row.unit()),
                row.better(),
                row.scale(),
                given.word("tier", Tier.class, row.tier()),
                given.text("category", row.category()),
                given.text("formula", row.formula()),
                given.text("source", row.source()),
                row.aggregate(),
                given.text("objective", row.objective()),
                given.text("counter", row.counter()),
                row.suggestion(),
                given.text("cadence", row.cadence()),
                row.parameters(),
                given.has("tags") ? Set.copyOf(given.list("tags")) : row.tags(),
                given.has("reviewed") ? given.day("reviewed") : row.reviewed(),
                given.has("published") ? given.numbers("published") : row.published(),
                row.profile(),
                row.place());
    }

    private Ties ties(Ties tables) {
        return new Ties(
                list("objectives", tables.objectives()),
                given.flag("tracesToTop", tables.tracesToTop()),
                list("contradicts", tables.contradicts()),
                list("leading", tables.leading()),
                list("leadingChoices", tables.leadingChoices()),
                given.flag("hasLimit", tables.hasLimit()));
    }

    private Usage usage() {
        return new Usage(
                whole("silentWeeks"),
                given.flag("everMeasured", true),
                given.flag("onlyGrows", false),
                whole("reviewedWeeks"),
                whole("signals"),
                whole("oldestSignalWeeks"),
                whole("answers"),
                given.has("kept") ? given.day("kept") : null);
    }

    private List<String> list(String word, List<String> otherwise) {
        return given.has(word) ? given.list(word) : otherwise;
    }

    private int whole(String word) {
        return (int) given.number(word, 0);
    }
}
