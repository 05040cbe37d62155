package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kpigovernor.measure.rows.Field;
import org.kpigovernor.measure.rows.RecordKind;

/** What rows can be written over is listed for those who write them, word by word as the program has it. */
class RecordsTest {
    private static final Path LIST = Path.of("rules/RECORDS.md");
    private static final String BEGIN = "## The records";

    @Test
    void everyFieldOfEveryRecordIsListed() throws IOException {
        var text = Files.readString(LIST);
        var introduction = text.substring(0, text.indexOf(BEGIN));
        var whole = introduction + String.join("\n", tables()) + "\n";
        if (System.getenv("WRITE_RECORDS") != null) {
            Files.writeString(LIST, whole);
        }
        assertThat(Files.readString(LIST)).isEqualTo(whole);
    }

    private static List<String> tables() {
        var lines = new ArrayList<>(List.of(BEGIN));
        for (var kind : Records.ALL) {
            lines.addAll(table(kind));
        }
        return lines;
    }

    private static <R> List<String> table(RecordKind<R> kind) {
        var lines = new ArrayList<>(List.of(
                "",
                "### " + kind.name(),
                "",
                "Of " + kind.about() + ".",
                "",
                "| field | kind | what it is |",
                "|---|---|---|"));
        for (Field<R> field : kind.fields()) {
            lines.add("| `%s` | %s | %s |"
                    .formatted(field.name(), field.kind().name().toLowerCase(Locale.ROOT), field.about()));
        }
        return lines;
    }

    @Test
    void theListSaysEveryAggregate() throws IOException {
        assertThat(Aggregate.names())
                .allSatisfy(name -> assertThat(Files.readString(LIST)).contains("`" + name + "`"));
    }
}
