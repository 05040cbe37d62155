package org.kpigovernor.ingest.routes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.RoutesBuilder;

/**
 * The routes that the server serves.
 *
 * @param folder where {@code *.camel.yaml} files are, at any depth
 * @param beans what those files may name
 * @param builders further routes
 * @param properties what stands for {@code {{name}}} in those files
 */
public record RouteSet(
        Path folder, Map<String, Object> beans, List<RoutesBuilder> builders, Map<String, String> properties) {
    /** Without properties, and so without polling. */
    public RouteSet(Path folder, Map<String, Object> beans, List<RoutesBuilder> builders) {
        this(folder, beans, builders, Map.of());
    }
}
