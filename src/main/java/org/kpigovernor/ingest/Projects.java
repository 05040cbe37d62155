package org.kpigovernor.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources;

/**
 * Chooses among the names that a build server has for one thing (a slug, a path, a title): the first that {@code
 * config/sources.yaml} maps to a team, so that people may write the one that they know; the first of all if none is
 * mapped.
 */
public final class Projects {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\w+://)?(?:[^@/]+@)?[^/:@]+(?::\\d+/|[:/])/?(.+?)(?:\\.git)?/?");

    private final Sources sources;

    public Projects(Sources sources) {
        this.sources = sources;
    }

    /**
     * The name to go by.
     *
     * @param names the most particular first; a null is a name that the delivery doesn't tell
     */
    public String name(String source, @Nullable String... names) {
        List<String> told = Arrays.stream(names).filter(Objects::nonNull).toList();
        return told.stream()
                .filter(name -> sources.team(source, name) != null)
                .findFirst()
                .orElseGet(() -> first(told));
    }

    /** The path of a repository in its address, such as {@code acme/web} in {@code git@github.com:acme/web.git}; null if it has none. */
    public static @Nullable String repository(@Nullable String address) {
        Matcher path = ADDRESS.matcher(address == null ? "" : address);
        return path.matches() ? path.group(1) : null;
    }

    private static String first(List<String> told) {
        if (told.isEmpty()) {
            throw new MalformedDelivery("no project or pipeline is named");
        }
        return told.get(0);
    }
}
