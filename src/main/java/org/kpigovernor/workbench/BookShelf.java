package org.kpigovernor.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rule books that are kept, and which of them was active when. */
public interface BookShelf {
    /**
     * Keeps a book; one that is there already stays as it is, but for a backtest that it hadn't.
     *
     * @param files as {@link Bundle} packs them
     */
    void keep(Book book, byte[] files);

    Optional<Book> find(String hash);

    Optional<byte[]> files(String hash);

    /** In the order in which they came. */
    List<Book> all();

    /** Makes a kept book the active one. */
    Activation activate(String hash, Instant at, Signed by, Activation.Kind kind);

    /** The last activation. */
    Optional<Activation> active();

    /** All activations, the last one first. */
    List<Activation> activations();
}
