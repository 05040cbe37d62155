package org.kpigovernor.notify;

import java.util.Set;

/** Which pieces of news have been told; a notice and what it tells are kept together or not at all. */
public interface ToldNews {
    /** Of these pieces of news, those that no notice tells yet. */
    Set<String> untold(Set<String> news);

    /** The pieces of news of that case that are told. */
    Set<String> told(String caseId);

    /** Writes a notice to the outbox and notes what it tells; false if a notice with its key is there already. */
    boolean write(Notice notice, Set<String> news);

    /** As {@link #write}, for history that is governed afterwards: kept and shown, never sent. */
    boolean writeUnsent(Notice notice, Set<String> news, String why);
}
