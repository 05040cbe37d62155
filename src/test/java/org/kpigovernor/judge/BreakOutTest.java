package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.engine.Draft;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFolder;

/** Attempts to get code to run by way of the rules folder. Each would leave a mark, is refused with a problem in its line, and leaves none. */
class BreakOutTest {
    private static final String MARK = "kpi-governor.broken-out";
    private static final String SET = "System.setProperty(\"" + MARK + "\", \"yes\")";
    private static final String SAY = "verdicts.healthy($series, \"\");";

    @TempDir
    private Path temporary;

    @BeforeEach
    @AfterEach
    void clear() {
        System.clearProperty(MARK);
    }

    /** A whole rule file whose conditions begin in line 5 and whose call stands in line 7. */
    private static String rule(String before, String attribute, String when, String then) {
        return before + "// Why: to get out.\nrule \"Out\"\n    @id(out) @owner(process-lead) @stage(live) " + attribute
                + "\nwhen\n    " + when + "\nthen\n    " + then + "\nend\n";
    }

    private static String when(String when) {
        return rule("", "", when, SAY);
    }

    private static String in(String constraint) {
        return when("$series : Series(" + constraint + ")");
    }

    private static String then(String then) {
        return rule("", "", "$series : Series(judged)", then);
    }

    private static String attribute(String attribute) {
        return rule("", attribute, "$series : Series(judged)", SAY);
    }

    private static String before(String before) {
        return rule(before + "\n", "", "$series : Series(judged)", SAY);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                        Stream.of(
                                arguments("a static call in a constraint", 5, in(SET + " == null")),
                                arguments("a static call with its package", 5, in("java.lang." + SET + " == null")),
                                arguments(
                                        "reflection by a field's class",
                                        5,
                                        in("kpi.getClass().forName(\"java.lang.Runtime\") != null")),
                                arguments("the property class", 5, in("class.name == \"x\"")),
                                arguments(
                                        "the property class of a named fact",
                                        5,
                                        when(
                                                "$series : Series(judged) Series(team == $series.team, $series.class != null)")),
                                arguments("a class by its name alone", 5, in("System != null")),
                                arguments("a new object", 5, in("new java.io.File(\"x\").delete()")),
                                arguments("an inline cast", 5, in("kpi#Object != null")),
                                arguments("a list projection", 5, in("(" + SET + " in {1}) != null")),
                                arguments("a list literal with a call", 5, in("[" + SET + "] != null")),
                                arguments("an index", 5, in("tags[0] == null")),
                                arguments("a with block", 5, in("kpi.{ length() } != null")),
                                arguments("an assignment", 5, in("kpi = \"x\"")),
                                arguments("a sequence of statements", 5, in("judged; " + SET)),
                                arguments("a ternary", 5, in("judged ? true : false")),
                                arguments("an inline eval", 5, in("eval(" + SET + " == null)")),
                                arguments("an eval by itself", 5, when("$series : Series() eval(" + SET + " == null)")),
                                arguments("eval with a unicode escape", 5, in("\\u0065val(true)")),
                                arguments("a unicode escape in a text", 5, in("kpi == \"\\u0022 || " + SET + "\"")),
                                arguments("a word split by a comment", 5, in("ev/**/al(" + SET + " == null)")),
                                arguments("a comment within a comment", 5, in("/* /* */ " + SET + " == null /* */")),
                                arguments("a comment without an end", 5, in("judged) /* ")),
                                arguments("a text in other quotes", 5, in("kpi == 'x' + " + SET)),
                                arguments("a text over two lines", 5, in("kpi == \"x\n\"")),
                                arguments("a pattern that never ends", 5, in("kpi matches \"(a+)+$\"")),
                                arguments("an operator of its own", 5, in("kpi soundslike \"x\"")),
                                arguments("a lambda", 5, in("kpi -> " + SET))),
                        Stream.of(
                                arguments("from", 5, when("$series : Series() from " + SET)),
                                arguments("collect", 5, when("$series : java.util.List() from collect(Series())")),
                                arguments(
                                        "accumulate with Java in it",
                                        5,
                                        when("$series : Series() accumulate(Series(), init(" + SET
                                                + ";) action() result(1))")),
                                arguments("an entry point", 5, when("$series : Series() from entry-point \"x\"")),
                                arguments("a window", 5, when("$series : Series() over window:length(2)")),
                                arguments("forall", 5, when("forall($series : Series())")),
                                arguments("a query call with ?", 5, when("?out(x;) $series : Series()")),
                                arguments("an object path", 5, when("$series : Series(/use/of)")),
                                arguments("any object", 5, when("$series : Object()")),
                                arguments("a fact by its package", 5, when("$series : java.lang.Thread(alive)")),
                                arguments("a package-private fact", 5, when("$series : Patience()")),
                                arguments(
                                        "all pairs of an organisation",
                                        5,
                                        when("$series : Series(judged) Series(trend)")),
                                arguments(
                                        "pairs by a negated team",
                                        5,
                                        when("$series : Series(judged) Series(team == $series.team || judged)")),
                                arguments(
                                        "four facts",
                                        5,
                                        when("$series : Series() Series(team == $series.team)"
                                                + " Series(team == $series.team) Series(team == $series.team)")),
                                arguments("brackets without end", 5, in("(".repeat(400) + "judged" + ")".repeat(400))),
                                arguments("a line without end", 5, in("judged" + " || judged".repeat(400))),
                                arguments("a file without end", 1, then(SAY) + "// x\n".repeat(20_000)),
                                arguments(
                                        "more words than anyone reads",
                                        205,
                                        when("$series : Series(judged\n"
                                                + " || judged || judged || judged || judged || judged\n".repeat(300)
                                                + ")")),
                                arguments("an unseen character", 5, in("judged\u202e")),
                                arguments("a line that only others see", 5, in("judged \u2028 || " + SET))),
                        Stream.of(
                                arguments("code in then", 7, then(SET + ";")),
                                arguments("two calls in then", 7, then(SAY + " " + SET + ";")),
                                arguments("a call within the call", 7, then("verdicts.healthy($series, " + SET + ");")),
                                arguments("a sum within the call", 7, then("verdicts.healthy($series, \"\" + 1);")),
                                arguments("reflection on a word", 7, then("verdicts.getClass();")),
                                arguments("a word with a longer path", 7, then("verdicts.healthy.x($series, \"\");")),
                                arguments(
                                        "a bracket that closes the method",
                                        7,
                                        then(SAY + " } catch (Exception e) { " + SET + "; ")),
                                arguments("a static block", 7, then(SAY + " } static { " + SET + "; } void x() {")),
                                arguments(
                                        "a second rule behind end",
                                        8,
                                        then(SAY + "\nend rule \"x\" when Series() then " + SET + ";")),
                                arguments("a then of another name", 7, then("then[x] " + SAY)),
                                arguments("do", 7, then("do[x]")),
                                arguments("insert", 7, then("insert(new Object());")),
                                arguments("modify", 7, then("modify($series) {}")),
                                arguments("drools in then", 7, then("drools.getWorkingMemory();")),
                                arguments("a name that nobody gave", 7, then("verdicts.healthy(kcontext, \"\");")),
                                arguments("a word said of another fact", 7, then("tensions.add($series, \"\");"))),
                        Stream.of(
                                arguments("a timer", 3, attribute("timer(expr: " + SET + ")")),
                                arguments("salience with code", 3, attribute("salience(" + SET + ".length())")),
                                arguments("enabled with code", 3, attribute("enabled(" + SET + " == null)")),
                                arguments("the other dialect", 3, attribute("dialect \"mvel\"")),
                                arguments("calendars", 3, attribute("calendars \"x\"")),
                                arguments("an agenda group", 3, attribute("agenda-group \"x\"")),
                                arguments("a card with code", 3, attribute("@x(" + SET + ")")),
                                arguments(
                                        "a rule that extends another",
                                        3,
                                        attribute("extends \"Nothing speaks against it\"")),
                                arguments("a foreign import", 1, before("import java.lang.Runtime")),
                                arguments("a static import", 1, before("import static java.lang.System.setProperty")),
                                arguments(
                                        "an imported function",
                                        1,
                                        before("import function java.lang.System.setProperty")),
                                arguments("an import of all", 1, before("import java.io.*")),
                                arguments("an accumulator", 1, before("import accumulate java.lang.Object acc")),
                                arguments("a function", 1, before("function int x() { return 1; }")),
                                arguments("a query", 1, before("query x() Series() end")),
                                arguments("a declared type", 1, before("declare X extends Thread end")),
                                arguments("a global again", 1, before("global java.lang.Runtime verdicts")),
                                arguments("another package", 1, before("package java.lang")),
                                arguments("a unit", 1, before("unit x;")),
                                arguments(
                                        "a rule name that breaks out",
                                        2,
                                        then(SAY).replace("\"Out\"", "\"Out\\\" when then " + "x\"")),
                                arguments(
                                        "a rule name without quotes",
                                        2,
                                        then(SAY).replace("\"Out\"", "Out"))))
                .flatMap(all -> all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void noRuleFileGetsOut(String trick, int line, String text) throws IOException {
        refused(few().write("verdicts/out.drl", text), "rules/verdicts/out.drl:" + line + ":");
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments(
                        "quotes in a kpi",
                        "thresholds/thresholds.csv",
                        "\"x\"\" || " + SET.replace("\"", "\"\"") + "\",*,*,*,,,,,,,,,,,,,,why",
                        13),
                arguments(
                        "a new line in a kind",
                        "priorities/priorities.csv",
                        "mttr,\"x\n) then " + "end\",important,why",
                        22),
                arguments("a sign of the template", "priorities/priorities.csv", "mttr,@{place},important,why", 22),
                arguments("a comment in a team", "thresholds/thresholds.csv", "mttr,/*,*,*,,,,,,,,,,,,,,why", 13),
                arguments(
                        "a call in an id",
                        "definitions/kpis.csv",
                        "x$(id),1,X,h,lower,count,lagging,quality,events,sum,,,weekly,,,,x",
                        65),
                arguments(
                        "a tag that makes an object",
                        "verdicts/healthy.cases.yaml",
                        "- !!javax.script.ScriptEngineManager [x]",
                        11),
                arguments(
                        "a tag within a case",
                        "verdicts/healthy.cases.yaml",
                        "- case: !!java.lang.Runtime {}\n  fires: []",
                        11));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void noTableAndNoCaseGetsOut(String trick, String file, String row, int line) throws IOException {
        refused(few().append(file, row), "rules/" + file + ":" + line + ":");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        var rules = Rules.copiedTo(temporary);
        var secret = Files.writeString(temporary.resolve("secret.drl"), then(SAY));
        Files.createSymbolicLink(rules.folder().resolve("verdicts/out.drl"), secret);
        refused(rules, "rules/verdicts/out.drl:0: is a link");
    }

    @Test
    void aFileNameThatBreaksOutOfItsLineIsRefused() throws IOException {
        refused(Rules.copiedTo(temporary).write("verdicts/out\nx.drl", then(SAY)), "rules/verdicts/out?x.drl:0: ");
    }

    @Test
    void aBookWithARuleThatWantsOutIsNotLoaded() throws IOException {
        var rules = Rules.copiedTo(temporary).write("verdicts/out.drl", then(SET + ";"));
        assertThatThrownBy(() -> RuleBook.load(rules.folder())).isInstanceOf(ProblemsException.class);
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        var rules = Rules.copiedTo(temporary).write("verdicts/out.cases.yaml", "# x\n".repeat(1_000_000));
        refused(rules, "rules/verdicts/out.cases.yaml:0: is larger than");
    }

    @Test
    void whatTheFenceHandsOnIsWhatItRead() throws IOException {
        var harmless = rule(
                        "import java.time.Duration\n",
                        "",
                        "$series : Series(judged, $n : n > 3 && n < 400, kpi not in (\"a\", \"b\\\"c\"),\n"
                                + "   name str[startsWith] \"x\" || (worse * 2 - 1 >= -0.5 && !trend)) // eval\n"
                                + "   not (KpiUse(team == $series.team, tags contains \"x\" or kpi == \"y\"))",
                        SAY)
                .replace(" or kpi", " || kpi");
        var problems =
                Rules.copiedTo(temporary).write("verdicts/out.drl", harmless).problems();
        assertThat(problems)
                .allMatch(problem ->
                        problem.contains("no case shows") || problem.contains("where its reason comes from"));
    }

    /** The tables and one rule, which is enough here and quick. */
    private Rules few() throws IOException {
        var rules = Rules.copiedTo(temporary);
        try (var paths = Files.walk(rules.folder())) {
            for (var path : paths.filter(path -> path.toString().matches(".*/(anti-patterns|verdicts)/.*"))
                    .filter(path -> !path.getFileName().toString().startsWith("healthy"))
                    .toList()) {
                Files.delete(path);
            }
        }
        return rules;
    }

    /** What Drools is given never has the code in it, and so is not even compiled here. */
    private static void refused(Rules rules, String place) {
        var problems = new Problems();
        var draft = Draft.of(RuleFolder.read(rules.folder()), problems);
        assertThat(problems.all()).extracting(Object::toString).anyMatch(problem -> problem.startsWith(place));
        assertThat(draft.sources().toString()).doesNotContain("setProperty");
        assertThat(System.getProperty(MARK)).isNull();
    }
}
