package org.kpigovernor.workbench.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.EmptyCommitException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.kpigovernor.workbench.Signed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A rules folder in the Git work tree that it is part of, if it is part of one, as JGit sees it. */
final class WorkTree {
    private static final Logger LOG = LoggerFactory.getLogger(WorkTree.class);
    private static final int SHORT = 10;

    private WorkTree() {}

    static Optional<String> commit(Path folder, Signed by, String body, Instant at) {
        try (var repository = open(folder)) {
            return repository == null ? Optional.empty() : commit(repository, folder, by, body, at);
        } catch (EmptyCommitException nothingChanged) {
            return Optional.empty();
        } catch (IOException | GitAPIException | JGitInternalException e) {
            LOG.warn("The rules are published, but not committed to Git: {}", e.getMessage());
            return Optional.of("not committed to Git: " + e.getMessage());
        }
    }

    /** Only what is below the folder; what else is staged stays staged, and what is dirty stays dirty. */
    private static Optional<String> commit(Repository repository, Path folder, Signed by, String body, Instant at)
            throws IOException, GitAPIException {
        try (var git = new Git(repository)) {
            var path = pathIn(repository, folder);
            var status = git.status();
            if ((path.isEmpty() ? status : status.addPath(path)).call().isClean()) {
                return Optional.empty();
            }
            git.add().addFilepattern(path.isEmpty() ? "." : path).call();
            var commit = git.commit();
            (path.isEmpty() ? commit.setAll(true) : commit.setOnly(path))
                    .setAllowEmpty(false)
                    .setSign(false)
                    .setAuthor(Author.of(by.author(), at))
                    .setCommitter(new PersonIdent(new PersonIdent(repository), at, ZoneOffset.UTC))
                    .setMessage(by.reason().strip() + "\n\n" + body.strip() + "\n");
            return Optional.of(
                    "committed to Git as " + commit.call().abbreviate(SHORT).name());
        }
    }

    static Optional<String> lastAuthor(Path folder) {
        try (var repository = open(folder)) {
            if (repository == null || repository.resolve("HEAD") == null) {
                return Optional.empty();
            }
            try (var git = new Git(repository)) {
                var path = pathIn(repository, folder);
                var log = git.log().setMaxCount(1);
                for (var commit : (path.isEmpty() ? log : log.addPath(path)).call()) {
                    return Optional.of(commit.getAuthorIdent().getName());
                }
            }
        } catch (IOException | GitAPIException | JGitInternalException e) {
            LOG.warn("The history of {} can't be read: {}", folder, e.getMessage());
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Repository open(Path folder) throws IOException {
        var builder = new FileRepositoryBuilder().findGitDir(real(folder).toFile());
        if (builder.getGitDir() == null) {
            return null;
        }
        var repository = builder.build();
        if (repository.isBare()) {
            repository.close();
            return null;
        }
        return repository;
    }

    /** Empty when the folder is the whole work tree. */
    private static String pathIn(Repository repository, Path folder) throws IOException {
        return real(repository.getWorkTree().toPath())
                .relativize(real(folder))
                .toString()
                .replace('\\', '/');
    }

    private static Path real(Path path) throws IOException {
        return path.toRealPath();
    }
}
