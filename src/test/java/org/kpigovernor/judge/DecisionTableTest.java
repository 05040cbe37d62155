package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.judge.files.FolderFiles;

class DecisionTableTest {
    static final String TABLE = """
            RuleSet | builds
            Id      | builds
            Owner   | process-lead
            Stage   | live
            Why     | whoever waits does something else (Kersten, "Project to Product")
            See     | Accelerate (2018), chapter 4
                    |
            note    | RuleTable Builds
                    | NAME | METADATA | CONDITION | CONDITION | ACTION
                    |      |          | $series : Series... | $series : Series... | verdicts
                    |      | stage($param) | kpi | watchWeeks >= $param | investigate($series, "$param")
                    | Name | Stage    | KPI       | weeks     | Text
            slow    | Builds are slow | live | ci-duration | 6 | {watchWeeks} weeks of "{name}" are slow
            slower  | Reviews are slow | trial | code-review-turnaround | 7 | {watchWeeks} weeks of {name} are slow
            """;

    static final String CASES = """
            - case: Six slow weeks are enough for builds
              series:
                - {kpi: ci-duration, watchWeeks: 6}
              fires: [builds-13]
              silent: [builds-14]
              verdicts: {ci-duration: investigate}
            - case: Six slow weeks are too few for reviews
              series:
                - {kpi: code-review-turnaround, watchWeeks: 6}
              silent: [builds-13]
            - case: Seven slow weeks are enough
              series:
                - {kpi: code-review-turnaround, watchWeeks: 7}
              fires: [builds-14]
            """;

    @TempDir
    private Path temporary;

    private Rules rules;

    @BeforeEach
    void copy() throws IOException {
        rules = Rules.copiedTo(temporary).write("verdicts/builds.cases.yaml", CASES);
    }

    private Rules with(String ending, String table) throws IOException {
        Files.write(
                rules.folder().resolve("verdicts/builds.drl." + ending),
                Sheet.of(table).as(ending));
        return rules;
    }

    private List<String> problems(String ending, String what, String by) throws IOException {
        assertThat(TABLE).contains(what);
        return with(ending, TABLE.replace(what, by)).problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void aTableJudgesASeries(String ending) throws IOException {
        with(ending, TABLE.replace("| 6 |", "| 0 |"));
        try (var book = RuleBook.load(rules.folder())) {
            var readings = new MemoryReadings().weeks("shop", "ci-duration", 12, Weeks.calm(40, 26));
            var facts = new WeeklySeries(readings, book.catalogue())
                    .facts(Teams.product("shop", "ci-duration"), MemoryReadings.week(25), kpi -> true);
            var judgement = book.judge(
                    MemoryReadings.week(26).begins(Teams.product("shop").zone()), List.of(facts));
            assertThat(judgement.verdicts()).singleElement().satisfies(verdict -> {
                assertThat(verdict.kind()).isEqualTo(VerdictKind.INVESTIGATE);
                assertThat(verdict.rule()).isEqualTo("builds-13");
                assertThat(verdict.sentence()).isEqualTo("Builds are slow");
                assertThat(verdict.evidence().reasons()).containsExactly("3 weeks of \"" + name(book) + "\" are slow");
            });
        }
    }

    private static String name(RuleBook book) {
        return book.catalogue().kpi("ci-duration").orElseThrow().name();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void itsRowsAreRulesWithCardsAndCases(String ending) throws IOException {
        with(ending, TABLE);
        var result = RuleCheck.check(rules.folder());
        assertThat(result.problems()).isEmpty();
        assertThat(result.rules()).isEqualTo(ShippedBook.BOOK.rules().size() + 2);
        try (var book = RuleBook.load(rules.folder())) {
            assertThat(book.rules())
                    .contains(
                            card(ending, "builds-13", false, "Builds are slow", 13),
                            card(ending, "builds-14", true, "Reviews are slow", 14));
        }
    }

    private static RuleCard card(String ending, String id, boolean trial, String name, int line) {
        return new RuleCard(
                id,
                "process-lead",
                trial,
                name,
                "rules/verdicts/builds.drl." + ending,
                line,
                "whoever waits does something else (Kersten, \"Project to Product\")",
                "Accelerate (2018), chapter 4");
    }

    @Test
    void aRowCanSayItsOwnReasons() throws IOException {
        with("csv", TABLE.replace("stage($param)", "@why($param)").replace("| trial |", "| they wait (too) |"));
        try (var book = RuleBook.load(rules.folder())) {
            assertThat(book.rules()).extracting(RuleCard::why).contains("live", "they wait (too)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void mistakesAreToldInTheirRowAndColumn(String ending) throws IOException {
        var file = "rules/verdicts/builds.drl." + ending + ":";
        assertThat(problems(ending, "watchWeeks >=", "watchWeaks >="))
                .containsExactly(
                        file + "11: column E: unknown field `watchWeaks` of Series — did you mean `watchWeeks`?");
        assertThat(problems(ending, "{watchWeeks} weeks of {name}", "{watchWeak} weeks of {name}"))
                .containsExactly(file + "14: column F: unknown field `{watchWeak}` of Series in the text — did you mean"
                        + " `watchWeeks`?");
        assertThat(problems(ending, "investigate($series", "investigates($series"))
                .containsExactly(file + "10: column F: unknown word `verdicts.investigates` — did you mean"
                        + " `verdicts.investigate`?");
        assertThat(problems(ending, "code-review-turnaround | 7", "code-review-turnaround | seven"))
                .containsExactly(file + "14: column E: unknown field `seven` of Series — did you mean `level`?");
        assertThat(problems(ending, "| trial |", "| trail |"))
                .containsExactly(file + "14: @stage(trail) must be trial or live");
        assertThat(problems(ending, "process-lead", "proces-lead"))
                .containsExactly(
                        file + "13: unknown owner `proces-lead` — did you mean `process-lead`?",
                        file + "14: unknown owner `proces-lead` — did you mean `process-lead`?");
        assertThat(problems(ending, "Why     |", "        |"))
                .contains(file
                        + "13: the rule doesn't say why it is there — write `Why` and its value above the table, or in a"
                        + " METADATA column");
        assertThat(problems(ending, "Owner ", "Owmer "))
                .contains(file + "3: column A: nothing reads `Owmer` here — did you mean `Owner`?");
        assertThat(problems(ending, "| CONDITION | CONDITION |", "| CONDITION | QUESTION |"))
                .singleElement()
                .asString()
                .startsWith(file + "9: this isn't a readable decision table: Invalid column header: QUESTION");
    }

    @Test
    void aRowBelowAGapIsTold() throws IOException {
        assertThat(problems("xlsx", "slower  |", "\n\nslower  |"))
                .contains(
                        "rules/verdicts/builds.drl.xlsx:16: column A: nothing reads `slower` here — known are EscapeQuotes,"
                                + " Id, Owner, RuleSet, See, Stage, Why");
    }

    @Test
    void aRowWithoutCasesIsTold() throws IOException {
        rules.write("verdicts/builds.cases.yaml", CASES.replace("fires: [builds-14]", "fires: []"));
        assertThat(with("csv", TABLE).problems())
                .containsExactly("rules/verdicts/builds.drl.csv:14: no case shows that the rule fires — add one with"
                        + " `fires: [builds-14]` to builds.cases.yaml");
    }

    @Test
    void anIdOfARetiredTableIsNotUsedAgain() throws IOException {
        with("xlsx", TABLE);
        Files.move(
                rules.folder().resolve("verdicts/builds.drl.xlsx"),
                rules.folder().resolve("retired/builds.drl.xlsx"));
        assertThat(with("csv", TABLE).problems())
                .contains(
                        "rules/verdicts/builds.drl.csv:13: the id `builds-13` is used in rules/retired/builds.drl.xlsx —"
                                + " choose another; ids are never used again");
    }

    @Test
    void theHashCoversASpreadsheetByteForByte() throws IOException {
        with("xlsx", TABLE);
        var files = FolderFiles.read(rules.folder());
        var bytes = Files.readAllBytes(rules.folder().resolve("verdicts/builds.drl.xlsx"));
        assertThat(files.contents().get("verdicts/builds.drl.xlsx")).isEqualTo(bytes);
        var before = files.folder();
        assertThat(before.file("verdicts/builds.drl.xlsx").orElseThrow().bytes())
                .isEqualTo(bytes);
        bytes[bytes.length / 2]++;
        files.contents().put("verdicts/builds.drl.xlsx", bytes);
        assertThat(files.folder().hash()).isNotEqualTo(before.hash());
    }

    @Test
    void whatNobodyWouldSeeInASpreadsheetIsRefused() throws IOException {
        assertThat(changed(workbook ->
                        workbook.getSheetAt(0).getRow(13).createCell(4).setCellFormula("3+4")))
                .containsExactly(
                        "rules/verdicts/builds.drl.xlsx:14: column E: formulas aren't worked out — write the value");
        assertThat(changed(workbook -> workbook.createSheet("more").createRow(0)))
                .containsExactly("rules/verdicts/builds.drl.xlsx:0: nothing reads the sheet `more` — one sheet a file");
    }

    private List<String> changed(Consumer<XSSFWorkbook> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(Sheet.of(TABLE).as("xlsx")))) {
            change.accept(workbook);
            workbook.write(bytes);
        }
        Files.write(rules.folder().resolve("verdicts/builds.drl.xlsx"), bytes.toByteArray());
        return rules.problems();
    }

    @Test
    void aFileThatIsNoSpreadsheetOrUnpacksWithoutEndIsRefused() throws IOException {
        Files.writeString(rules.folder().resolve("verdicts/builds.drl.xlsx"), "no spreadsheet");
        assertThat(rules.problems()).singleElement().asString().contains("builds.drl.xlsx:0: this isn't a readable");
        Files.write(rules.folder().resolve("verdicts/builds.drl.xlsx"), bomb());
        assertThat(rules.problems()).singleElement().asString().contains("it unpacks into more than 4 MiB");
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(new byte[8 * 1024 * 1024]);
        }
        return bytes.toByteArray();
    }

    @Test
    void aTableOutsideOfAFolderAndOneThatEditorsLeaveBehindAreKnown() throws IOException {
        rules.remove("verdicts/builds.cases.yaml");
        Files.write(rules.folder().resolve("builds.drl.csv"), Sheet.of(TABLE).as("csv"));
        rules.write("verdicts/~$builds.drl.xlsx", "open");
        assertThat(rules.problems())
                .containsExactly(
                        "rules/builds.drl.csv:0: a rule belongs in a folder — name it with lower-case letters, digits and"
                                + " hyphens");
    }

    @Test
    void aTableIsNoLongerThanAnybodyReads() throws IOException {
        assertThat(with("csv", TABLE + "x | N | live | ci-duration | 6 | x\n".repeat(1000))
                        .problems())
                .containsExactly("rules/verdicts/builds.drl.csv:1001: a table has at most 1000 rows — divide it");
    }
}
