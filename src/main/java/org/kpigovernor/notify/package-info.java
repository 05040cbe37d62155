/** Notices, the outbox they wait in, and the channels they leave by; decides wording, never whether something is bad. */
@NullMarked
package org.kpigovernor.notify;

import org.jspecify.annotations.NullMarked;
