package org.kpigovernor.web;

import java.time.Instant;
import java.util.Optional;
import org.kpigovernor.ingest.poll.SourceState;

/**
 * A source, and how it is heard of.
 *
 * @param webhooks whether its deliveries are taken
 * @param polling how polling it goes; empty if it isn't polled
 * @param lastEvent the time of the latest of its events that are known, by whatever way they came
 */
public record Source(String name, boolean webhooks, Optional<SourceState> polling, Optional<Instant> lastEvent) {}
