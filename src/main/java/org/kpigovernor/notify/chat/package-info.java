/** Messages in Slack and Microsoft Teams. */
@NullMarked
package org.kpigovernor.notify.chat;

import org.jspecify.annotations.NullMarked;
