package org.kpigovernor.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.judge.files.FolderFiles;

class HomeFolderTest {
    @TempDir
    Path home;

    private HomeFolder folder;

    @BeforeEach
    void aFolderWithOneRuleAndThingsThatAreNoRules() throws IOException {
        write("rules/verdicts/old.drl", "old");
        write("rules/.git/HEAD", "ref");
        write("rules/verdicts/old.drl~", "backup");
        folder = new HomeFolder(home);
    }

    @Test
    void itHoldsExactlyTheNewFilesByteForByteAndWhatIsNoRuleStays() throws IOException {
        folder.replace(files("owners.csv", "id\r\n\uFEFFx"), () -> {});
        assertThat(FolderFiles.read(home.resolve("rules")).contents()).containsOnlyKeys("owners.csv");
        assertThat(read("rules/owners.csv")).isEqualTo("id\r\n\uFEFFx");
        assertThat(read("rules/.git/HEAD")).isEqualTo("ref");
        assertThat(read("rules/verdicts/old.drl~")).isEqualTo("backup");
        assertThat(besides()).isEmpty();
    }

    @Test
    void aStepThatFailsLeavesItAsItWas() {
        assertThatThrownBy(() -> folder.replace(files("new.drl", "new"), () -> {
                    throw new IllegalStateException("the database is gone");
                }))
                .hasMessage("the database is gone");
        folder.recover();
        assertThat(FolderFiles.read(home.resolve("rules")).contents()).containsOnlyKeys("verdicts/old.drl");
        assertThat(besides()).isEmpty();
    }

    @Test
    void aCrashWhileTheCopyIsMadeLeavesTheOld() throws IOException {
        write(".rules.staging/half.drl", "ha");
        folder.recover();
        assertThat(FolderFiles.read(home.resolve("rules")).contents()).containsOnlyKeys("verdicts/old.drl");
        assertThat(besides()).isEmpty();
    }

    @Test
    void aCrashOnceTheCopyIsCompleteLeavesTheNewAtTheNextStart() throws IOException {
        write(".rules.ready/new.drl", "new");
        folder.recover();
        assertThat(FolderFiles.read(home.resolve("rules")).contents()).containsOnlyKeys("new.drl");
        assertThat(besides()).isEmpty();
    }

    @Test
    void aCrashBetweenTheTwoMovesLeavesTheNewAtTheNextStart() throws IOException {
        write(".rules.ready/new.drl", "new");
        Files.move(home.resolve("rules"), home.resolve(".rules.old"));
        folder.recover();
        assertThat(FolderFiles.read(home.resolve("rules")).contents()).containsOnlyKeys("new.drl");
        assertThat(besides()).isEmpty();
    }

    @Test
    void aFileThatLeadsOutOfTheFolderIsRefused() {
        assertThatThrownBy(() -> folder.replace(files("../config/teams.yaml", "x"), () -> {}))
                .hasRootCauseMessage("../config/teams.yaml leads out of the folder");
        assertThat(home.resolve("config")).doesNotExist();
    }

    private static FolderFiles files(String path, String text) {
        return new FolderFiles("rules", new TreeMap<>(Map.of(path, text.getBytes(StandardCharsets.UTF_8))), List.of());
    }

    private List<String> besides() {
        try (var names = Files.list(home)) {
            return names.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(".rules"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String read(String path) throws IOException {
        return Files.readString(home.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
    }
}
