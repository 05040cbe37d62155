package org.kpigovernor.notify;

import java.time.Instant;
import java.util.List;

/** Who has stopped which mails by one click. Addresses are compared without regard to case. */
public interface Suppressions {
    /** Nobody has. */
    Suppressions NONE = new Suppressions() {
        @Override
        public List<Suppression> of(String team) {
            return List.of();
        }

        @Override
        public void add(Suppression suppression) {
            throw new UnsupportedOperationException("nothing is kept");
        }

        @Override
        public void remove(String recipient, String kind, String team) {}
    };

    /** Those that are about the team; empty for mails about no team. */
    List<Suppression> of(String team);

    /** Stops them; once more changes nothing. */
    void add(Suppression suppression);

    /** Lets them come again. */
    void remove(String recipient, String kind, String team);

    default boolean has(String recipient, String kind, String team) {
        return of(team).stream().anyMatch(one -> one.stops(recipient, kind));
    }

    /**
     * Mails that a person doesn't want any more.
     *
     * @param kind of notices, such as {@code weekly-review}
     */
    record Suppression(String recipient, String kind, String team, Instant since) {
        boolean stops(String address, String what) {
            return recipient.equalsIgnoreCase(address) && kind.equals(what);
        }
    }
}
