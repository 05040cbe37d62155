package org.kpigovernor.workbench.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.workbench.Signed;

class GitHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Signed ADA = new Signed("Ada Byron <ada@example.com>", "Fewer false alarms");

    @TempDir
    Path home;

    private final GitHistory history = new GitHistory();

    @Test
    void justTheFolderIsCommittedWithAuthorReasonAndBody() throws Exception {
        try (var git = Git.init().setDirectory(home.toFile()).call()) {
            write("rules/a.drl", "one");
            write("rules/gone.drl", "one");
            write("config/teams.yaml", "one");
            git.add().addFilepattern(".").call();
            git.commit().setMessage("first").setSign(false).call();
            write("config/teams.yaml", "staged");
            git.add().addFilepattern("config/teams.yaml").call();
            write("config/teams.yaml", "dirty");
            write("notes.txt", "untracked");
            write("rules/a.drl", "two");
            write("rules/new/b.drl", "new");
            Files.delete(home.resolve("rules/gone.drl"));

            var said = history.commit(home.resolve("rules"), ADA, "Rule book: abc\nBacktest: calmer", NOW);

            var commit = git.log().setMaxCount(1).call().iterator().next();
            assertThat(said)
                    .contains("committed to Git as " + commit.abbreviate(10).name());
            assertThat(commit.getFullMessage()).isEqualTo("Fewer false alarms\n\nRule book: abc\nBacktest: calmer\n");
            assertThat(commit.getAuthorIdent().getName()).isEqualTo("Ada Byron");
            assertThat(commit.getAuthorIdent().getEmailAddress()).isEqualTo("ada@example.com");
            assertThat(commit.getAuthorIdent().getWhenAsInstant()).isEqualTo(NOW);
            var status = git.status().call();
            assertThat(status.getChanged()).containsExactly("config/teams.yaml");
            assertThat(status.getModified()).containsExactly("config/teams.yaml");
            assertThat(status.getUntracked()).containsExactly("notes.txt");
            assertThat(status.getMissing()).isEmpty();
            assertThat(git.getRepository().resolve(Constants.HEAD + ":rules/new/b.drl"))
                    .isNotNull();
            assertThat(git.getRepository().resolve(Constants.HEAD + ":rules/gone.drl"))
                    .isNull();
            assertThat(history.lastAuthor(home.resolve("rules"))).contains("Ada Byron");
        }
    }

    @Test
    void aFolderThatIsItselfTheWorkTreeIsCommittedToo() throws Exception {
        try (var git = Git.init().setDirectory(home.toFile()).call()) {
            write("a.drl", "one");
            assertThat(history.commit(home, new Signed("ada@example.com", "First"), "Rule book: abc", NOW))
                    .isPresent();
            assertThat(git.status().call().isClean()).isTrue();
            assertThat(history.lastAuthor(home)).contains("ada@example.com");
        }
    }

    @Test
    void whatDidNotChangeMakesNoCommit() throws Exception {
        try (var git = Git.init().setDirectory(home.toFile()).call()) {
            write("rules/a.drl", "one");
            assertThat(history.commit(home.resolve("rules"), ADA, "body", NOW)).isPresent();
            assertThat(history.commit(home.resolve("rules"), ADA, "body", NOW)).isEmpty();
            assertThat(git.log().call()).hasSize(1);
        }
    }

    @Test
    void aFolderWithoutGitIsLeftAlone() throws Exception {
        write("rules/a.drl", "one");
        assertThat(history.commit(home.resolve("rules"), ADA, "body", NOW)).isEmpty();
        assertThat(history.lastAuthor(home.resolve("rules"))).isEmpty();
        assertThat(home.resolve(".git")).doesNotExist();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
    }
}
