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
 * @param unasked files under {@code poll} and {@code notify} that aren't loaded, such as {@code poll/github}, since nobody needs them: each would
 *     bring an HTTP client of its own
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
        return unasked.contains(file.toString().replace('\\', '/').replace(RouteFiles.ENDING, ""));
    }
}
