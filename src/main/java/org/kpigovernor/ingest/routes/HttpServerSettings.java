package org.kpigovernor.ingest.routes;

/**
 * Where and how the HTTP server listens.
 *
 * @param port 0 for any free one
 * @param maxBodyBytes the largest body of a delivery
 */
public record HttpServerSettings(String host, int port, long maxBodyBytes) {}
