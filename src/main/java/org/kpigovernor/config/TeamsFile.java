package org.kpigovernor.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Team;

/** Reads {@code teams.yaml} and the files that it includes, which may include others. */
final class TeamsFile {
    static final String NAME = "teams.yaml";

    private final ConfigFolder folder;
    private final TeamReader reader;
    private final List<Team> teams = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> opened = new LinkedHashSet<>();

    private TeamsFile(ConfigFolder folder, TeamReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    static List<Team> read(ConfigFolder folder, Calendars calendars, @Nullable Set<String> knownKpis) {
        var file = new TeamsFile(folder, new TeamReader(new TeamKpis(knownKpis), calendars));
        if (folder.has(NAME)) {
            file.read(NAME, List.of(NAME));
        } else {
            new Document("config/" + NAME, folder.problems())
                    .wrong(null, "there is no such file", "list the teams in it, or name the right folder with --home");
        }
        return List.copyOf(file.teams);
    }

    /** The chain is of the files that led here, this one last. */
    private void read(String name, List<String> chain) {
        opened.add(name);
        var root = folder.open(name).only("teams", "include");
        if (root.get("teams").isEmpty() && root.get("include").isEmpty() && folder.isSound(name)) {
            new Document("config/" + name, folder.problems())
                    .wrong(null, "lists no teams", "list them under `teams:`; `teams: []` says that there are none");
        }
        root.items("teams").forEach(this::add);
        root.items("include").forEach(item -> item.as(Texts::path).ifPresent(other -> include(item, other, chain)));
    }

    private void add(Value entry) {
        if (!entry.isMapping()) {
            entry.wrong("a team must be a mapping of keys to values", "write it as { id: payments }");
            return;
        }
        var team = reader.read(entry);
        var id = entry.mapping().get("id").orElse(entry);
        var place = id.document().file() + ":" + line(id);
        var earlier = places.putIfAbsent(team.id(), place);
        if (earlier == null) {
            teams.add(team);
        } else if (!team.id().isEmpty()) {
            id.wrong("team id `" + team.id() + "` is used twice", "the other one is at " + earlier);
        }
    }

    private void include(Value item, String other, List<String> chain) {
        var longer = new ArrayList<>(chain);
        longer.add(other);
        if (chain.contains(other)) {
            item.wrong("files include each other in a circle: " + String.join(" → ", longer), "take this one out");
        } else if (!folder.has(other)) {
            item.wrong(
                    "there is no file config/" + other + " to include",
                    "write its name as it stands in config, or take this line out");
        } else if (opened.contains(other)) {
            item.wrong("`" + other + "` is included already", "take this one out");
        } else {
            read(other, longer);
        }
    }

    private static int line(Value value) {
        return value.node() == null ? 0 : value.node().getStartMark().getLine() + 1;
    }
}
