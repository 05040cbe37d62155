package org.kpigovernor.judge.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds whether following references leads back to where it began. */
final class Circle {
    private Circle() {}

    /** The names from this one round to itself, or none if it isn't part of a circle. */
    static List<String> from(String start, Map<String, String> next) {
        var path = new ArrayList<String>();
        for (var at = start; at != null && !at.isEmpty() && !path.contains(at); at = next.get(at)) {
            path.add(at);
        }
        var end = path.isEmpty() ? null : next.get(path.get(path.size() - 1));
        return start.equals(end) ? path : List.of();
    }
}
