package org.kpigovernor.ingest.routes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.kpigovernor.catalogue.Problem;

/** Checks a folder's route files without running them. */
public final class RouteCheck {
    private static final String WHERE = "without routes no delivery is taken; copy those that the program came with";

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private final List<RouteDocument> documents;

    private RouteCheck(Path folder) {
        this.folder = folder;
        documents = RouteFiles.in(folder).stream()
                .map(file -> RouteDocument.read(file, name(folder, file), problems))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Everything that is wrong: the YAML, names that Camel doesn't know, components, parameters and beans that don't exist, ids that
     * are used twice, and routes that call each other in a circle.
     */
    public static List<Problem> check(Path folder) {
        var check = new RouteCheck(folder);
        check.run();
        return check.problems.stream().sorted().distinct().toList();
    }

    /** The ids of all routes, whether or not they are needed, in the order of their names. */
    public static List<String> ids(Path folder) {
        return new RouteCheck(folder)
                .documents.stream()
                        .flatMap(document -> document.routes().stream())
                        .map(route -> RouteDocument.text(RouteDocument.child(route, "id")))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
    }

    /** How many routes there are. */
    public static int count(Path folder) {
        return new RouteCheck(folder)
                .documents.stream()
                        .mapToInt(document -> document.routes().size())
                        .sum();
    }

    private void run() {
        if (!Files.isDirectory(folder)) {
            problems.add(new Problem(String.valueOf(folder.getFileName()), 0, 0, "there is no such folder", WHERE));
            return;
        }
        var schema = RouteSchema.load();
        var sound = new ArrayList<RouteDocument>();
        for (var document : documents) {
            var found = schema.problems(document);
            problems.addAll(found);
            if (found.isEmpty()) {
                sound.add(document);
            }
        }
        problems.addAll(new RouteCalls(documents).problems());
        problems.addAll(RouteNames.usedTwice(documents));
        tryOut(sound);
    }

    private void tryOut(List<RouteDocument> sound) {
        try (CamelContext context = Routes.quietContext()) {
            context.getRegistry().bind(RawBodyEngine.BEAN, new RawBodyEngine(new BodyRoom(0), 0));
            PollRoutes.atRest().forEach(context.getRegistry()::bind);
            context.build();
            var endpoints = new RouteEndpoints(context);
            for (var document : sound) {
                var found = endpoints.problems(document);
                problems.addAll(found.isEmpty() ? parsed(context, document) : found);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The routes can't be checked", e);
        }
    }

    /** What Camel itself says of a file in which nothing else is wrong. */
    private static List<Problem> parsed(CamelContext context, RouteDocument document) {
        var resource =
                ResourceHelper.resolveResource(context, document.file().toUri().toString());
        try {
            PluginHelper.getRoutesLoader(context).loadRoutes(resource);
            return List.of();
        } catch (Exception e) {
            var what = String.valueOf(e.getMessage()).lines().findFirst().orElse("it can't be loaded");
            return List.of(new Problem(document.name(), 0, 0, what, "see Camel's manual on its YAML"));
        }
    }

    private static String name(Path folder, Path file) {
        return folder.getFileName() + "/" + folder.relativize(file).toString().replace('\\', '/');
    }
}
