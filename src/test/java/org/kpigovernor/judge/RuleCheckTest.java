package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.files.RuleFolder;

class RuleCheckTest {
    @TempDir
    private Path temporary;

    @Test
    void theShippedRulesAreWithoutProblems() throws IOException {
        var result = RuleCheck.check(Path.of("rules"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.rules()).isEqualTo(Rules.shipped(".drl").size());
        assertThat(result.rows())
                .isEqualTo(Rules.lines(".csv", "") - Rules.shipped(".csv").size());
        assertThat(result.cases()).isEqualTo(Rules.lines(".cases.yaml", "- case:"));
    }

    @Test
    void mistakesOfAllKindsAreToldAtOnceEachInItsLine() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("verdicts/fast-change.drl", "fastFarWeeks >=", "fastFarWeaks >=")
                .edit("verdicts/tension.drl", "== $better.counter", "== $better.countr")
                .edit("anti-patterns/lines-of-code.drl", "tags contains", "tag contains")
                .edit("verdicts/healthy.drl", "Series(judged)", "Serie(judged)")
                .edit("verdicts/learning.drl", "verdicts.noData", "verdicts.noDatas")
                .edit("verdicts/sustained-trend.drl", "watchNeeded)", "watchNeeded")
                .edit("verdicts/act-open-trend.drl", "{openWeeks}", "{openWeek}")
                .edit("anti-patterns/ranking-individuals.drl", "$use : ", "$used : ")
                .edit("anti-patterns/no-owner.drl", "@owner(process-lead)", "@owner(proces-lead)")
                .edit("anti-patterns/too-many-kpis.cases.yaml", "fires: [too-many-kpis]", "fires: [too-many-kpis")
                .edit("thresholds/thresholds.csv", ",30,,", ",thirty,,")
                .edit("priorities/priorities.csv", "uptime,*,non-negotiable", "uptime,*,not-negotiable")
                .edit("priorities/priorities.csv", "error-rate,*", "eror-rate,*")
                .edit("definitions/kpis.csv", "cycle-time,1,", "cycle-time,one,")
                .edit("definitions/kpis.csv", "pr-size,1,", "pr-size,0,")
                .edit("definitions/kpis.csv", "blame-window=24h", "blame-window=a day")
                .edit("definitions/objectives.csv", "need,business-results", "need,reliability")
                .edit("owners.csv", "people-lead@example.com", "people-lead");
        assertThat(rules.problems())
                .containsExactly(
                        "rules/anti-patterns/lines-of-code.drl:7: unknown field `tag` of KpiUse — did you mean `tags`?",
                        "rules/anti-patterns/no-owner.drl:4: unknown owner `proces-lead` — did you mean `process-lead`?",
                        "rules/anti-patterns/ranking-individuals.drl:9: unknown name `$use`, `when` doesn't give it — did you mean"
                                + " `$used`?",
                        "rules/anti-patterns/too-many-kpis.cases.yaml:4: this isn't YAML: expected ',' or ']', but got : — look at the"
                                + " indentation, quotes and brackets",
                        "rules/definitions/kpis.csv:4: parameters: blame-window is no length of time: a day, write such as 24h, 90m,"
                                + " 2d or 13w",
                        "rules/definitions/kpis.csv:6: version: `one` is not a whole number — write digits only",
                        "rules/definitions/kpis.csv:8: version: must be greater than 0",
                        "rules/definitions/objectives.csv:3: serves: these rows go round in a circle: customer-value →"
                                + " reliability → customer-value — break it at one of them",
                        "rules/owners.csv:5: mail: isn't a mail address",
                        "rules/priorities/priorities.csv:3: priority: `not-negotiable` isn't a known priority — did you mean"
                                + " `non-negotiable`?",
                        "rules/priorities/priorities.csv:4: kpi: `eror-rate` isn't known — did you mean `error-rate`?",
                        "rules/thresholds/thresholds.csv:3: limit: `thirty` is not a number — write it with a decimal point,"
                                + " such as 0.75",
                        "rules/verdicts/act-open-trend.drl:8: unknown field `{openWeek}` of Series in the text — did you mean"
                                + " `openWeeks`?",
                        "rules/verdicts/fast-change.drl:7: unknown field `fastFarWeaks` of Series — did you mean `fastFarWeeks`?",
                        "rules/verdicts/healthy.drl:6: unknown fact `Serie` — did you mean `Series`?",
                        "rules/verdicts/learning.drl:9: unknown word `verdicts.noDatas` — did you mean `verdicts.noData`?",
                        "rules/verdicts/sustained-trend.drl:8: `then` isn't expected here — is a bracket, a comma or a quote missing"
                                + " before it?",
                        "rules/verdicts/tension.drl:8: unknown field `countr` of Series — did you mean `counter`?");
    }

    @Test
    void mistakesInTheCardTheConditionAndTheTextOfOneRuleAreToldAtOnce() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("verdicts/act-far-out.drl", "@owner(process-lead)", "@owner(proces-lead)")
                .edit("verdicts/act-far-out.drl", "farWeeks >=", "farWeaks >=")
                .edit("verdicts/act-far-out.drl", "{farWeeks}", "{farWeak}");
        assertThat(rules.problems())
                .containsExactly(
                        "rules/verdicts/act-far-out.drl:5: unknown owner `proces-lead` — did you mean `process-lead`?",
                        "rules/verdicts/act-far-out.drl:7: unknown field `farWeaks` of Series — did you mean `farWeeks`?",
                        "rules/verdicts/act-far-out.drl:9: unknown field `{farWeak}` of Series in the text — did you mean"
                                + " `farWeeks`?");
    }

    @Test
    void mistakesInHowAKpiIsMeasuredAreToldAtTheirCell() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("definitions/measures.csv", "governor,,deployment,succeeded,", "governor,,deplyoment,succeeded,")
                .edit(
                        "definitions/measures.csv",
                        "deployed,begun to deployed,median",
                        "deployed,begun to deplyed,median")
                .edit(
                        "definitions/measures.csv",
                        "mttr,governor,,incident,,resolved,",
                        "mttr,governor,,incident,,resolvd,")
                .edit("definitions/measures.csv", "first review to merged,median,,,", "first review to merged,count,,,")
                .edit("definitions/measures.csv", "{authors-window}", "{author-window}")
                .edit("definitions/measures.csv", "alert-noise,governor", "alert-nose,governor")
                .edit("definitions/measures.csv", "ci-duration,governor", "uptime,governor")
                .edit("definitions/measures.csv", "share of: debt,share", "share of: dept,share")
                .edit("definitions/profiles.csv", "*,governor", "*,governer");
        assertThat(rules.problems())
                .contains(
                        "rules/definitions/measures.csv:2: record: there are no records `deplyoment` — did you mean `deployment`?",
                        "rules/definitions/measures.csv:3: value: a pull request has no `deplyed` — did you mean `deployed`?",
                        "rules/definitions/measures.csv:6: at: an incident has no `resolvd` — did you mean `resolved`?",
                        "rules/definitions/measures.csv:10: aggregate: count takes no value — leave the value empty, or write such as median",
                        "rules/definitions/measures.csv:16: window: merge-frequency has no parameter `author-window` — did you mean `authors-window`?",
                        "rules/definitions/measures.csv:19: kpi: uptime isn't measured from events — write events as its source in kpis.csv",
                        "rules/definitions/measures.csv:22: kpi: `alert-nose` isn't known — did you mean `alert-noise`?",
                        "rules/definitions/kpis.csv:16: source: nothing says how `alert-noise` is measured from events — add a row of the"
                                + " profile governor to definitions/measures.csv, or write measurements",
                        "rules/definitions/profiles.csv:2: profile: `governer` isn't known — did you mean `governor`?");
    }

    @Test
    void anotherMeaningNeedsAnotherVersion() throws IOException {
        var active = RuleFolder.read(Path.of("rules"));
        var draft = Rules.copiedTo(temporary)
                .edit(
                        "definitions/measures.csv",
                        "governor,,deployment,succeeded,",
                        "governor,,deployment,succeeded or failed,")
                .edit("definitions/kpis.csv", "blame-window=24h", "blame-window=48h")
                .edit("definitions/kpis.csv", "pr-size,1,", "pr-size,2,")
                .edit("definitions/kpis.csv", "incidents created in the period,", "incidents that began in the period,")
                .edit("definitions/measures.csv", "merged,lines,median", "merged,lines,mean");
        assertThat(VersionCheck.problems(active, RuleFolder.read(draft.folder())))
                .extracting(problem -> problem.line() + " " + problem.what())
                .containsExactly(
                        "2 version: `deployment-frequency` means something else than in the active book, and is version 1 there too",
                        "4 version: `change-failure-rate` means something else than in the active book, and is version 1 there too");
        assertThat(VersionCheck.problems(active, active)).isEmpty();
    }

    @Test
    void aChosenProfileMeansSomethingElseAndPutsItsWordsUnderTheNumber() throws IOException {
        var active = RuleFolder.read(Path.of("rules"));
        var draft = Rules.copiedTo(temporary).edit("definitions/profiles.csv", "*,governor", "*,devlake");
        assertThat(VersionCheck.problems(active, RuleFolder.read(draft.folder())))
                .hasSize(5)
                .allMatch(problem -> problem.hint().startsWith("make it 2"));
        try (var book = RuleBook.load(draft.folder())) {
            var mttr = book.catalogue().kpi("mttr").orElseThrow();
            assertThat(mttr.edition()).isEqualTo("v1, profile devlake");
            assertThat(mttr.formula()).startsWith("lower median over incidents resolved");
            assertThat(book.catalogue().kpi("pr-size").orElseThrow().edition()).isEqualTo("v1, profile governor");
            assertThat(book.catalogue().kpi("uptime").orElseThrow().edition()).isEqualTo("v1");
        }
    }

    @Test
    void aCellIsPointedAtByItsColumn() throws IOException {
        var rules = Rules.copiedTo(temporary).edit("thresholds/thresholds.csv", ",30,,", ",thirty,,");
        assertThat(RuleCheck.check(rules.folder()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(51));
    }

    @Test
    void whatARuleFileMayNotContainIsTold() throws IOException {
        var rule = """
                // Why: to get out.
                // See: Papillon
                %s
                rule "%s"
                    @id(%s) @owner(process-lead) @stage(live)
                when
                    $series : Series(%s)
                then
                    %s
                end
                """;
        var call = "verdicts.healthy($series, \"\");";
        var rules = Rules.copiedTo(temporary)
                .write("verdicts/a.drl", rule.formatted("import java.io.File;", "a", "a", "judged", call))
                .write("verdicts/b.drl", rule.formatted("function int b() { return 1; }", "b", "b", "judged", call))
                .write("verdicts/c.drl", rule.formatted("", "c", "c", "eval(true)", call))
                .write("verdicts/d.drl", rule.formatted("", "d", "d", "judged", "System.exit(1);"))
                .write("verdicts/e.drl", rule.formatted("", "e", "e", "judged", call + " " + call));
        assertThat(rules.problems())
                .filteredOn(problem -> !problem.contains("no case"))
                .containsExactly(
                        "rules/verdicts/a.drl:3: a rule file may not import java.io.File — the facts and words of rules need no"
                                + " import",
                        "rules/verdicts/b.drl:3: `function` isn't allowed in a rule file — write the condition itself",
                        "rules/verdicts/c.drl:7: `eval` isn't allowed in a rule file — write the condition itself",
                        "rules/verdicts/d.drl:9: `then` must be one call with names and texts only — such as"
                                + " verdicts.investigate($series, \"…\");",
                        "rules/verdicts/e.drl:9: `then` must be one call with names and texts only — such as"
                                + " verdicts.investigate($series, \"…\");");
    }

    @Test
    void idsAreNeverUsedTwiceNotEvenAfterTheirRuleHasRetired() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .write("retired/old.drl", "rule \"Old\" @id(hours-worked) when then end")
                .edit("anti-patterns/counting-commits.drl", "@id(counting-commits)", "@id(lines-of-code)");
        assertThat(rules.problems())
                .contains(
                        "rules/anti-patterns/hours-worked.drl:4: the id `hours-worked` is used in rules/retired/old.drl — choose"
                                + " another; ids are never used again",
                        "rules/anti-patterns/lines-of-code.drl:4: the id `lines-of-code` is used in"
                                + " rules/anti-patterns/counting-commits.drl — choose another; ids are never used again");
    }

    @Test
    void aRuleNeedsACardAReasonAReferenceAndCases() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("verdicts/healthy.drl", "// Why:", "// Because:")
                .edit("verdicts/better-than-usual.drl", "// See:", "// Sea:")
                .edit("verdicts/learning.drl", "@stage(live)", "@stage(soon)")
                .edit("verdicts/tension.drl", "@owner(process-lead) ", "")
                .remove("verdicts/fast-change.cases.yaml");
        assertThat(rules.problems())
                .containsExactly(
                        "rules/verdicts/better-than-usual.drl:3: the rule doesn't say where its reason comes from — add a line"
                                + " `// See: …` above it",
                        "rules/verdicts/fast-change.drl:4: no case shows that the rule fires — add one with `fires:"
                                + " [fast-change]` to fast-change.cases.yaml",
                        "rules/verdicts/fast-change.drl:4: no case shows that the rule stays silent — add one with `silent:"
                                + " [fast-change]` to fast-change.cases.yaml",
                        "rules/verdicts/healthy.drl:3: the rule doesn't say why it is there — add a line `// Why: …` above it",
                        "rules/verdicts/learning.drl:5: @stage(soon) must be trial or live",
                        "rules/verdicts/tension.drl:4: the rule's card needs one @owner(…) — write it below the rule's name");
    }

    @Test
    void thresholdsThatChanceReachesEveryFewWeeksAreTold() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .append("thresholds/thresholds.csv", "ci-duration,*,*,*,,,3,,,,,,,,,,,nobody should wait")
                .append("thresholds/thresholds.csv", "pr-size,*,*,*,,,9,,,,,,,,,,,all of them")
                .append("thresholds/thresholds.csv", "uptime,*,*,*,,1,5,,,,,,,,,,,earlier and farther out");
        assertThat(rules.problems())
                .containsExactly(
                        "rules/thresholds/thresholds.csv:13: watch weeks: 3 of 8 weeks beyond 0.75 happen to a calm KPI"
                                + " in 26 % of all weeks — ask for more weeks or a line farther out; 6 of 8 beyond 0.75"
                                + " and 3 of 4 beyond 2 were measured to work",
                        "rules/thresholds/thresholds.csv:14: watch weeks: 9 is more than the window of 8");
    }

    @Test
    void rowsThatAreLikeEachOtherInACircleAreTold() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .append("thresholds/thresholds.csv", "ci-duration,*,*,*,pr-size,,,,,,,,,,,,,why not")
                .append("thresholds/thresholds.csv", "pr-size,*,*,*,ci-duration,,,,,,,,,,,,,why not");
        assertThat(rules.problems())
                .containsExactly(
                        "rules/thresholds/thresholds.csv:13: like: these rows go round in a circle: ci-duration →"
                                + " pr-size → ci-duration — break it at one of them");
    }

    @Test
    void aFileThatNothingReadsIsTold() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .write("verdicts/extra.dlr", "rule")
                .write(
                        "extra.drl",
                        "// Why: x\n// See: y\nrule \"Extra\" @id(extra) @owner(process-lead) @stage(live) when then end");
        assertThat(rules.problems())
                .contains(
                        "rules/extra.drl:0: a rule belongs in a folder — name it with lower-case letters, digits and hyphens",
                        "rules/verdicts/extra.dlr:0: nothing reads this file — rules end in .drl, their cases in .cases.yaml,"
                                + " decision tables in .drl.csv or .drl.xlsx");
    }

    @Test
    void wordsThatACaseCannotKnowAreTold() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("verdicts/healthy.cases.yaml", "state: unknown", "state: unknwn")
                .edit("verdicts/learning.cases.yaml", "{kpi: cycle-time}", "{kpi: cicle-time}")
                .edit("verdicts/act-limit.cases.yaml", "limitWeeks: 5", "limitWeek: 5")
                .edit("verdicts/fast-change.cases.yaml", "{change-failure-rate: healthy}", "{mttr: healthy}");
        assertThat(rules.problems())
                .contains(
                        "rules/verdicts/healthy.cases.yaml:8: `unknwn` isn't a known state — did you mean `unknown`?",
                        "rules/verdicts/learning.cases.yaml:6: case `A series with a baseline is judged`: unknown KPI `cicle-time`"
                                + " — did you mean `cycle-time`?",
                        "rules/verdicts/act-limit.cases.yaml:13: unknown word `limitWeek` — did you mean `limitWeeks`?",
                        "rules/verdicts/fast-change.cases.yaml:7: case `Two of the last four are not`: no series of mttr is given —"
                                + " add it under `series`");
    }

    @Test
    void aCaseThatComesOutOtherwiseSaysWhatHappened() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("anti-patterns/too-many-kpis.drl", "size > 7", "size > 8")
                .edit("verdicts/fast-change.cases.yaml", "change-failure-rate: healthy", "change-failure-rate: act");
        assertThat(rules.problems())
                .containsExactly(
                        "rules/anti-patterns/too-many-kpis.cases.yaml:1: case `Eight KPIs are too many`: `too-many-kpis` should fire"
                                + " and doesn't — fired: lagging-without-leading, unbalanced-set",
                        "rules/sets/more-than-five.cases.yaml:7: case `Eight are too many, which is told already`:"
                                + " `too-many-kpis` should fire and doesn't — fired: lagging-without-leading,"
                                + " unbalanced-set",
                        "rules/verdicts/fast-change.cases.yaml:7: case `Two of the last four are not`: change-failure-rate should be"
                                + " ACT and is HEALTHY — by healthy");
    }

    @Test
    void aBookWithProblemsIsNotLoaded() throws IOException {
        var rules = Rules.copiedTo(temporary).edit("owners.csv", "process-lead@example.com", "process-lead");
        assertThatThrownBy(() -> RuleBook.load(rules.folder()))
                .isInstanceOf(ProblemsException.class)
                .hasMessage("rules/owners.csv:2: mail: isn't a mail address");
    }

    @Test
    void aFolderThatIsNotThereIsAProblemAndNotAFailure() {
        assertThat(RuleCheck.check(temporary.resolve("nowhere")).problems())
                .hasToString("[nowhere:0: there is no such folder — name a folder of rules]");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreNothingWrong() throws IOException {
        var text = Files.readString(Path.of("rules/verdicts/healthy.drl"));
        var rules = Rules.copiedTo(temporary)
                .write("verdicts/healthy.drl", "\uFEFF" + text.replace("\n", "\r\n"))
                .write("owners.csv", "\uFEFF" + Files.readString(Path.of("rules/owners.csv")));
        assertThat(rules.problems()).isEmpty();
    }

    @Test
    void filesThatAreNoTextOrEmptyAreToldOnceEach() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .write("owners.csv", "")
                .write("priorities/priorities.csv", "kpi,team kind,priorty,why\n*,*,important,why\n")
                .write("verdicts/healthy.cases.yaml", "[".repeat(9000))
                .write("verdicts/learning.drl", "");
        Files.write(rules.folder().resolve("verdicts/tension.drl"), "// Why".getBytes(StandardCharsets.UTF_16));
        assertThat(rules.problems())
                .containsExactly(
                        "rules/owners.csv:1: this table is empty — its first line names the columns: id, mail, name",
                        "rules/priorities/priorities.csv:1: the column `priority` is missing — add it to the first line",
                        "rules/priorities/priorities.csv:1: unknown column `priorty` — did you mean `priority`?",
                        "rules/verdicts/healthy.cases.yaml:0: this isn't YAML: Nesting Depth exceeded max 50 — look at the"
                                + " indentation, quotes and brackets",
                        "rules/verdicts/learning.drl:1: a rule file holds exactly one rule, this one 0 — one rule a file",
                        "rules/verdicts/tension.drl:0: is not UTF-8 text — save it as UTF-8");
    }

    @Test
    void aTableWithoutRowsIsTheOnlyMistakeAndNotEveryNameThatItWouldDefine() throws IOException {
        var header = Files.readAllLines(Path.of("rules/definitions/kpis.csv")).get(0);
        var rules = Rules.copiedTo(temporary).write("definitions/kpis.csv", header + "\n");
        assertThat(rules.problems())
                .contains(
                        "rules/definitions/kpis.csv:1: this table has no rows — add one below the names of the columns")
                .noneMatch(problem -> problem.contains("isn't known"));
    }

    @Test
    void whatTheTablesSayOfTheCatalogueIsCheckedToo() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("definitions/kpis.csv", "came back\",2026-11-25", "came back\",last week")
                .edit("definitions/kpis.csv", "24; 168\n", "24; a week\n")
                .edit("definitions/objectives.csv", "hours-worked;", "hours-wroked;")
                .edit("definitions/objectives.csv", "work,organisation", "work,organization");
        assertThat(rules.problems())
                .contains(
                        "rules/definitions/kpis.csv:3: published: `a week` is not a number — write such as 24; 168",
                        "rules/definitions/kpis.csv:38: reviewed: `last week` is not a day — write it as 2026-12-31",
                        "rules/definitions/objectives.csv:2: serves: `organization` isn't known — did you mean"
                                + " `organisation`?",
                        "rules/definitions/objectives.csv:7: contradicted by: `hours-wroked` isn't known — did you mean"
                                + " `hours-worked`?");
    }

    @Test
    void aWordThatNoCaseKnowsIsToldWithTheNearestOne() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("anti-patterns/vanity-metric.cases.yaml", "onlyGrows: false", "onlyGrow: false")
                .edit("targets/target-too-ambitious.cases.yaml", "since:", "sinse:")
                .edit("anti-patterns/static-definition.cases.yaml", "today: 2026-11-01", "today: soon");
        assertThat(rules.problems())
                .contains(
                        "rules/anti-patterns/static-definition.cases.yaml:2: `soon` is not a day — write it as 2026-12-31",
                        "rules/anti-patterns/vanity-metric.cases.yaml:15: unknown word `onlyGrow` — did you mean"
                                + " `onlyGrows`?",
                        "rules/targets/target-too-ambitious.cases.yaml:11: unknown word `sinse` — did you mean `since`?");
    }

    @Test
    void whatIsNoFiniteNumberAndAQuoteThatNeverEndsAreToldInTheirLines() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("thresholds/thresholds.csv", ",30,,", ",NaN,,")
                .append("priorities/priorities.csv", "uptime,*,\"important,why");
        assertThat(rules.problems())
                .containsExactly(
                        "rules/priorities/priorities.csv:22: this isn't a readable table: EOF reached before encapsulated token"
                                + " finished — check the quotes",
                        "rules/thresholds/thresholds.csv:3: limit: `NaN` is not a number — write it with a decimal point,"
                                + " such as 0.75");
    }

    @Test
    void whatCannotBeComparedIsToldInItsLine() throws IOException {
        var rules =
                Rules.copiedTo(temporary).edit("verdicts/act-open-trend.drl", "judged, trend", "judged == 3, trend");
        assertThat(rules.problems())
                .containsExactly(
                        "rules/verdicts/act-open-trend.drl:6: `judged == 3` can't be compared — compare a number with a"
                                + " number, and a text with a text");
    }

    @Test
    void aComparisonThatFailsOnlyWhenItIsTriedIsToldInItsLine() throws IOException {
        var rules = Rules.copiedTo(temporary).edit("verdicts/act-far-out.drl", "worse >= actLevel", "worse >= \"abc\"");
        assertThat(rules.problems())
                .containsExactly(
                        "rules/verdicts/act-far-out.drl:7: `worse >= \"abc\"` can't be compared — compare a number with"
                                + " a number, and a text with a text");
    }

    @Test
    void aConditionThatIsNoQuestionIsTold() throws IOException {
        var rules = Rules.copiedTo(temporary).edit("verdicts/act-far-out.drl", "worse >= actLevel", "actLevel");
        assertThat(rules.problems())
                .containsExactly(
                        "rules/verdicts/act-far-out.drl:7: `actLevel` says neither yes nor no — compare it with something,"
                                + " such as actLevel > 0");
    }

    @Test
    void twoRulesOfOneNameAreToldOnce() throws IOException {
        var rules = Rules.copiedTo(temporary);
        for (var ending : List.of(".drl", ".cases.yaml")) {
            rules.write("verdicts/again" + ending, Files.readString(Path.of("rules/verdicts/healthy" + ending)));
        }
        assertThat(rules.problems())
                .containsExactly(
                        "rules/verdicts/healthy.drl:3: the rule's name is that of rules/verdicts/again.drl — change it");
    }
}
