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
 */
public record RouteSet(Path folder, Map<String, Object> beans, List<RoutesBuilder> builders) {}
