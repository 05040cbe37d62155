package org.kpigovernor.cli;

import org.kpigovernor.notify.Notice;

/**
 * A review as it would be sent.
 *
 * @param name of its files, without an ending, such as {@code payments-weekly-2026-03-02}
 * @param eml the whole mail as it would go over the wire
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a mail, compared by nobody
public record WrittenReview(String name, Notice notice, byte[] eml) {}
