package org.kpigovernor.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.judge.RuleBook;

class BookDiffTest {
    private static final String RULE = """
            // Why: a test.
            // See: nothing.
            rule "Somebody has a look"
                @id(have-a-look) @owner(process-lead) @stage(trial)
            when
                $series : Series(judged, farWeeks >= 5)
            then
                verdicts.investigate($series, "five far weeks");
            end
            """;

    private static final String CASES = """
            - case: Five are enough
              series:
                - {kpi: cycle-time, farWeeks: 5}
              fires: [have-a-look]
            - case: Four are not
              series:
                - {kpi: cycle-time, farWeeks: 4}
              silent: [have-a-look]
            """;

    @TempDir
    Path folder;

    @Test
    void rulesAreToldByTheirIdsTablesByTheirRowsAndOtherFilesByTheirNames() throws IOException {
        var draft = CopiedRules.to(folder.resolve("rules"))
                .edit("verdicts/act-far-out.drl", "@stage(live)", "@stage(trial)")
                .edit("verdicts/healthy.drl", "\nwhen\n", "\n// A remark.\nwhen\n")
                .edit("verdicts/act-limit.cases.yaml", "- case: ", "- case: Still, ")
                .watchful();
        Files.delete(draft.folder().resolve("anti-patterns/lines-of-code.drl"));
        Files.delete(draft.folder().resolve("anti-patterns/lines-of-code.cases.yaml"));
        Files.writeString(draft.folder().resolve("verdicts/have-a-look.drl"), RULE);
        Files.writeString(draft.folder().resolve("verdicts/have-a-look.cases.yaml"), CASES);
        Files.writeString(draft.folder().resolve("retired/notes.md"), "Why it went.");
        var shipped = new CopiedRules(Path.of("rules"));
        try (var old = RuleBook.load(shipped.folder());
                var young = RuleBook.load(draft.folder())) {
            var lines = BookDiff.lines(
                    new Backtest.Side(shipped.files().folder(), old),
                    new Backtest.Side(draft.files().folder(), young));

            assertThat(lines)
                    .contains(
                            "rule added: have-a-look (trial): Somebody has a look",
                            "rule changed: act-far-out: stage live → trial",
                            "rule changed: healthy",
                            "cases changed: verdicts/act-limit.cases.yaml",
                            "cases added: verdicts/have-a-look.cases.yaml",
                            "cases removed: anti-patterns/lines-of-code.cases.yaml",
                            "thresholds/thresholds.csv, latency-p95: row added")
                    .anyMatch(line -> line.startsWith("rule removed: lines-of-code: "))
                    .hasSizeBetween(8, 9);
            assertThat(BookDiff.lines(
                            new Backtest.Side(shipped.files().folder(), old),
                            new Backtest.Side(shipped.files().folder(), old)))
                    .isEmpty();
        }
    }
}
