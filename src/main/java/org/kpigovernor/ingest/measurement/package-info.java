/** Reads measurements that are pushed to us. */
@NullMarked
package org.kpigovernor.ingest.measurement;

import org.jspecify.annotations.NullMarked;
