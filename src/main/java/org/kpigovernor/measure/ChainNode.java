package org.kpigovernor.measure;

import org.jspecify.annotations.Nullable;

/**
 * A commit on a default branch.
 *
 * @param segment what it is connected with; commits of different segments can't be ordered
 * @param position its place in the segment; only the order means something
 */
public record ChainNode(
        String sha,
        String segment,
        long position,
        @Nullable String previous,
        @Nullable String next) {
    ChainNode at(String otherSegment, long otherPosition) {
        return new ChainNode(sha, otherSegment, otherPosition, previous, next);
    }

    ChainNode after(String before) {
        return new ChainNode(sha, segment, position, before, next);
    }

    ChainNode before(String after) {
        return new ChainNode(sha, segment, position, previous, after);
    }
}
