package org.kpigovernor.ingest.jira;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/**
 * The sprints in an issue's sprint field: objects on Cloud, and on servers texts such as
 * {@code com.atlassian.greenhopper…Sprint@1f[id=5,state=ACTIVE,…]}. On a site where the configured field is something
 * else, what it holds is no sprint and is passed over.
 */
final class SprintField {
    private static final Pattern SERVER_ID = Pattern.compile("[\\[,]id=(\\d{1,18})[,\\]]");

    private SprintField() {}

    static Set<String> ids(Json fields, String name) {
        Set<String> ids = new TreeSet<>();
        for (Json sprint : fields.listIfAny(name)) {
            String id = id(sprint);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static @Nullable String id(Json sprint) {
        String text = sprint.rawText();
        if (text == null) {
            return sprint.idOrNull("id");
        }
        Matcher server = SERVER_ID.matcher(text);
        if (server.find()) {
            return server.group(1);
        }
        return text.matches("\\d{1,18}") ? text : null;
    }
}
