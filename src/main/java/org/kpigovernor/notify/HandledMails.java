package org.kpigovernor.notify;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Which incoming mails were handled, and what came of them. */
public interface HandledMails {
    /** Whether the mail at that place in the mailbox was handled. */
    boolean contains(String uid);

    /** Does the work and keeps what came of it, together, unless this mail was handled; then says {@code REPEATED}. */
    Outcome once(Incoming mail, Instant at, Supplier<Outcome> work);

    /** How many mails there were by what came of them. */
    Map<Outcome, Long> counts();

    /** What came of a mail. */
    enum Outcome {
        /** It is a comment on the case now. */
        COMMENTED,
        /** The notice that it speaks of is marked as bounced. */
        BOUNCED,
        /** A machine wrote it. */
        AUTOMATIC,
        /** It answers a notice of ours, but comes from nobody who got one in that thread. */
        STRANGER,
        /** It answers nothing of ours that is about a case. */
        UNRELATED,
        /** It says nothing besides what it quotes. */
        EMPTY,
        /** It came before. */
        REPEATED;

        /** Whether nobody needs to look at the mail any more. */
        public boolean isDone() {
            return this == COMMENTED || this == BOUNCED || this == AUTOMATIC || this == REPEATED;
        }
    }
}
