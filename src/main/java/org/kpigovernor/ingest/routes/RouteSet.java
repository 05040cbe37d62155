package org.kpigovernor.ingest.routes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.RoutesBuilder;

/**
 * The routes that the server serves.
 *
 * @param folder where {@code *.camel.yaml} files are, at any depth
 * @param beans what those files may name
 * @param builders further routes
 * @param properties what stands for {@code {{name}}} in those files
 * @param unasked sources whose file under {@code poll} isn't loaded, since nobody asks them: each would bring an HTTP client of its own
 */
public record RouteSet(
        Path folder,
        Map<String, Object> beans,
        List<RoutesBuilder> builders,
        Map<String, String> properties,
        Set<String> unasked) {
    /** Without properties, and so without polling. */
    public RouteSet(Path folder, Map<String, Object> beans, List<RoutesBuilder> builders) {
        this(folder, beans, builders, Map.of());
    }

    /** With all files loaded. */
    public RouteSet(
            Path folder, Map<String, Object> beans, List<RoutesBuilder> builders, Map<String, String> properties) {
        this(folder, beans, builders, properties, Set.of());
    }

    /** The files that are loaded, in the order of their names. */
    List<Path> files() {
        return RouteFiles.in(folder).stream()
                .filter(file -> !isUnasked(folder.relativize(file)))
                .toList();
    }

    private boolean isUnasked(Path file) {
        return file.startsWith("poll")
                && unasked.contains(file.getFileName().toString().replace(RouteFiles.ENDING, ""));
    }
}
