package org.kpigovernor.ingest.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;

/** Finds the route files of a folder. */
final class RouteFiles {
    static final String ENDING = ".camel.yaml";

    private RouteFiles() {}

    /** In the order of their names; none if there is no such folder. */
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException denied) {
            throw new ProblemsException(List.of(new Problem(
                    String.valueOf(folder.getFileName()),
                    0,
                    0,
                    "the folder can't be read",
                    "look at the permissions of all in it")));
        }
    }
}
