package org.kpigovernor.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;

/** A home folder for the made-up organisation, in the shape of any other: its own configuration, the shipped rules and routes. */
final class DemoHome implements AutoCloseable {
    private final Path folder;
    private final boolean kept;

    private DemoHome(Path folder, boolean kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** A temporary one, which goes when it is closed. */
    static DemoHome temporary() {
        try {
            return new DemoHome(Files.createTempDirectory("kpi-governor-demo-"), false);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made for the demonstration", e);
        }
    }

    /** One that stays in that folder, which must not hold anything yet. */
    static DemoHome kept(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw problem(folder.toString(), "this folder isn't empty", "name a new one with --keep");
                }
            }
            return new DemoHome(folder, true);
        } catch (IOException e) {
            throw problem(folder.toString(), "this folder can't be made", "name another one with --keep");
        }
    }

    /**
     * Writes all that it holds.
     *
     * @param shipped the home folder whose rules and routes are used
     */
    DemoHome write(Path shipped, MadeUpOrganisation organisation, DemoSecrets secrets, Ports ports) {
        requireFolder(shipped, "rules");
        requireFolder(shipped, "routes");
        copy(shipped, "rules");
        copy(shipped, "routes");
        put("config/teams.yaml", new TeamsYaml(organisation).text());
        put("config/sources.yaml", new SourcesYaml(organisation.teams()).text());
        put("config/initiatives.yaml", new InitiativesYaml(organisation).text());
        put("config/reviews.yaml", ServiceYaml.REVIEWS);
        put("config/service.yaml", ServiceYaml.service(ports));
        secrets.bySource().forEach((source, secret) -> put("config/secrets/" + source, secret + "\n"));
        return this;
    }

    /** Where the service listens, and where the mailbox does. */
    record Ports(int http, int smtp) {}

    Path folder() {
        return folder;
    }

    private static void requireFolder(Path shipped, String name) {
        if (!Files.isDirectory(shipped.resolve(name))) {
            var hint = "start where `" + name + "` is, or give that folder as --home";
            throw problem(name, "there is no such folder here", hint);
        }
    }

    private static ProblemsException problem(String name, String what, String hint) {
        return new ProblemsException(List.of(new Problem(name, 0, 0, what, hint)));
    }

    private void copy(Path shipped, String name) {
        var from = shipped.resolve(name);
        try (var files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> copyFile(file, shipped.relativize(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyFile(Path file, Path relative) {
        try {
            var to = folder.resolve(relative.toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes everything away again, unless it is to be kept. */
    @Override
    public void close() {
        if (kept) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
