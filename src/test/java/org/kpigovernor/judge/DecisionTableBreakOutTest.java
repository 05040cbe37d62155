package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.engine.Draft;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFolder;

/** Attempts to get code to run by way of a decision table. Each would leave a mark, is refused at its cell, and leaves none. */
class DecisionTableBreakOutTest {
    private static final String MARK = "kpi-governor.broken-out-of-a-table";
    private static final String SET = "System.setProperty(\"" + MARK + "\", \"yes\")";
    private static final String RUN = "Runtime.getRuntime().exec(\"touch " + MARK + "\")";

    @TempDir
    private Path temporary;

    @BeforeEach
    @AfterEach
    void clear() {
        System.clearProperty(MARK);
    }

    private static Arguments cell(String trick, String place, String what, String by) {
        assertThat(DecisionTableTest.TABLE).contains(what);
        return arguments(trick, place, DecisionTableTest.TABLE.replace(what, by));
    }

    private static Arguments above(String word, String value) {
        return arguments(
                word + " above the table",
                "1: column A: nothing reads",
                word + " | " + value + "\n" + DecisionTableTest.TABLE);
    }

    /** The column of the stages becomes another. */
    private static Arguments column(String trick, String place, String kind, String value) {
        return arguments(
                trick,
                place,
                DecisionTableTest.TABLE
                        .replace("METADATA", kind)
                        .replace("stage($param)", "")
                        .replace("| live |", "| " + value + " |"));
    }

    static Stream<Arguments> tables() {
        var condition = "watchWeeks >= $param";
        var action = "investigate($series, \"$param\")";
        return Stream.of(
                cell("a call in a condition's cell", "13: column E", "| 6 |", "| " + RUN + " == null |"),
                cell("a static call in a condition's cell", "13: column E", "| 6 |", "| 6, " + SET + " == null |"),
                cell("a call in a condition", "11: column E", condition, condition + ", " + RUN + " != null"),
                cell("an eval in a condition", "11: column E", condition, "eval(" + SET + " == null)"),
                cell(
                        "a fact out of a call",
                        "13: `from` isn't",
                        "$series : Series...",
                        "$series : Series() from " + SET + "..."),
                cell("a call in the action", "10: column F", action, action + "; " + RUN),
                cell(
                        "code in the action's cell",
                        "13: the file ends too early",
                        "{watchWeeks} weeks of \"{name}\" are slow",
                        "\"); " + SET + "; //"),
                cell(
                        "a cell that closes the rule and opens another",
                        "13: column F",
                        "{watchWeeks} weeks of \"{name}\" are slow",
                        "\"); end rule \"x\" when Series() then " + SET + "; end //"),
                cell("a name that goes on", "13: ", "Builds are slow", "Out\" when Series() then " + SET + "; end //"),
                cell("a card that goes on", "13: ", "| live |", "| live) salience(" + SET + ".length() |"),
                cell("an owner that goes on", "13: ", "process-lead", "process-lead) when then " + SET + "; end //"),
                cell("a reason on two lines", "13: ", "| live |", "| live) @why(x\n" + SET + " |"),
                column("a description that ends", "13: ", "DESCRIPTION", "*/ when Series() then " + SET + "; end /*"),
                column("a priority with code", "14: this isn't a readable", "PRIORITY", "(" + SET + ".length())"),
                column("a timer", "13: ", "TIMER", "expr: " + SET),
                above("Import", "java.lang.Runtime"),
                above("Functions", "function boolean x() { return " + SET + " == null; }"),
                above("Variables", "java.lang.Runtime verdicts"),
                above("Queries", "query x() Series(" + SET + " == null) end"),
                above("Declare", "declare X extends Thread end"),
                above("Dialect", "java"),
                above("Unit", "java.lang.Runtime"),
                above("Sequential", "true"),
                above("Timer", "expr: " + SET));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void noDecisionTableGetsOut(String trick, String place, String table) throws IOException {
        for (var ending : List.of("csv", "xlsx")) {
            var rules = few(temporary.resolve(ending));
            var file = "verdicts/builds.drl." + ending;
            Files.write(rules.folder().resolve(file), Sheet.of(table).as(ending));
            refused(rules, "rules/" + file + ":" + place);
        }
    }

    /** The tables, and no rules but those of the one that is tried. */
    private static Rules few(Path folder) throws IOException {
        Files.createDirectories(folder);
        var rules = Rules.copiedTo(folder);
        try (var paths = Files.walk(rules.folder())) {
            for (var path : paths.filter(path -> path.toString().matches(".*\\.(drl|cases\\.yaml)"))
                    .toList()) {
                Files.delete(path);
            }
        }
        return rules;
    }

    private static void refused(Rules rules, String place) {
        var problems = new Problems();
        var draft = Draft.of(RuleFolder.read(rules.folder()), problems);
        assertThat(problems.all()).extracting(Object::toString).anyMatch(problem -> problem.startsWith(place));
        assertThat(draft.sources().toString()).doesNotContain("setProperty", "Runtime");
        assertThatThrownBy(() -> RuleBook.load(rules.folder())).isInstanceOf(ProblemsException.class);
        assertThat(System.getProperty(MARK)).isNull();
        assertThat(Path.of(MARK)).doesNotExist();
    }
}
