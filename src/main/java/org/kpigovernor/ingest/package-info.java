/** Takes deliveries in, keeps them durably, checks who sent them, and translates them to events. */
@NullMarked
package org.kpigovernor.ingest;

import org.jspecify.annotations.NullMarked;
