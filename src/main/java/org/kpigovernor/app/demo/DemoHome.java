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

    private DemoHome(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a new one to a temporary folder.
     *
     * @param shipped the home folder whose rules and routes are used
     */
    static DemoHome write(Path shipped, MadeUpOrganisation organisation, DemoSecrets secrets, Ports ports) {
        requireFolder(shipped, "rules");
        requireFolder(shipped, "routes");
        var home = new DemoHome(temporary());
        home.copy(shipped, "rules");
        home.copy(shipped, "routes");
        home.put("config/teams.yaml", new TeamsYaml(organisation).text());
        home.put("config/sources.yaml", new SourcesYaml(organisation.teams()).text());
        home.put("config/initiatives.yaml", new InitiativesYaml(organisation).text());
        home.put("config/reviews.yaml", ServiceYaml.REVIEWS);
        home.put("config/service.yaml", ServiceYaml.service(ports));
        secrets.bySource().forEach((source, secret) -> home.put("config/secrets/" + source, secret + "\n"));
        return home;
    }

    /** Where the service listens, and where the mailbox does. */
    record Ports(int http, int smtp) {}

    Path folder() {
        return folder;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("kpi-governor-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made for the demonstration", e);
        }
    }

    private static void requireFolder(Path shipped, String name) {
        if (!Files.isDirectory(shipped.resolve(name))) {
            var hint = "start where `" + name + "` is, or give that folder as --home";
            throw new ProblemsException(List.of(new Problem(name, 0, 0, "there is no such folder here", hint)));
        }
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

    /** Takes everything away again. */
    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
