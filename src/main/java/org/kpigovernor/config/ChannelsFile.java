package org.kpigovernor.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.notify.ChannelWants;
import org.kpigovernor.notify.hook.HookSettings;

/** Reads {@code channels.yaml}: where news goes besides mail. There is nothing else while there is no such file. */
final class ChannelsFile {
    private static final String NAME = "channels.yaml";
    private static final List<String> CASES = List.of("escalation", "recovery", "answer");
    private static final List<String> COPIES =
            List.of("daily-review", "weekly-review", "monthly-review", "quarterly-review", "rules");

    /** What each kind is told unless its entry says otherwise. */
    private static final Map<String, Set<String>> NOTICES = Map.of(
            "slack", Set.of("escalation", "recovery"),
            "teams", Set.of("escalation", "recovery"),
            "webhook", Set.of("escalation", "recovery", "answer"),
            "jira", Set.of("escalation", "recovery", "answer"),
            "pagerduty", Set.of("escalation", "recovery", "answer"));

    private final ConfigFolder folder;
    private final Set<String> teams;
    private final ChannelAddresses addresses;

    ChannelsFile(ConfigFolder folder, Set<String> teams) {
        this.folder = folder;
        this.teams = teams;
        this.addresses = new ChannelAddresses(new Secrets(folder));
    }

    List<HookSettings> read() {
        if (!folder.has(NAME)) {
            return List.of();
        }
        var names = new HashSet<String>();
        return folder.open(NAME).only("channels").items("channels").stream()
                .map(Value::mapping)
                .flatMap(entry -> channel(entry, names).stream())
                .toList();
    }

    private Optional<HookSettings> channel(Mapping entry, Set<String> names) {
        var kind = required(entry, "kind", ChannelsFile::kind);
        var name = required(entry, "name", ChannelsFile::name);
        name.ifPresent(one -> {
            if (!names.add(one)) {
                entry.get("name").orElseThrow().wrong("there are two channels `" + one + "`", "rename one of them");
            }
        });
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        entry.only(ChannelAddresses.keys(kind.get()));
        var wants = name.map(one -> wants(entry, kind.get(), one));
        var address = addresses.read(entry, kind.get());
        var options = options(entry, kind.get());
        return wants.flatMap(wanted -> address.map(at -> new HookSettings(kind.get(), wanted, at, options)));
    }

    private static Optional<String> required(Mapping entry, String key, Value.Reading<String> reading) {
        if (entry.get(key).isEmpty()) {
            entry.place().wrong("a channel needs `" + key + "`", "write `- name: payments-chat` and `kind: slack`");
        }
        return entry.get(key).flatMap(value -> value.as(reading));
    }

    private static String kind(String text) throws Mistake {
        return known(text, NOTICES.keySet());
    }

    private static String known(String text, Collection<String> words) throws Mistake {
        if (words.contains(text)) {
            return text;
        }
        var all = String.join(", ", words.stream().sorted().toList());
        throw new Mistake("can't be `" + text + "`", Nearest.hint(text, words, "known here: " + all));
    }

    private static String name(String text) throws Mistake {
        if (text.equals("mail")) {
            throw new Mistake("can't be `mail`", "that is what the mail itself is called");
        }
        if (text.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            return text;
        }
        throw new Mistake("`" + text + "` is not a name", "use lower-case letters, digits and hyphens, at most 40");
    }

    private ChannelWants wants(Mapping entry, String kind, String name) {
        return new ChannelWants(
                name,
                words(entry, "teams", this::team, Set.of()),
                words(entry, "notices", text -> notice(text, kind), Objects.requireNonNull(NOTICES.get(kind))),
                priorities(entry));
    }

    private String team(String text) throws Mistake {
        if (teams.contains(text)) {
            return text;
        }
        throw new Mistake("names the unknown team `" + text + "`", Nearest.hint(text, teams, "see config/teams.yaml"));
    }

    private static String notice(String text, String kind) throws Mistake {
        var told = new ArrayList<>(CASES);
        if (!kind.equals("jira") && !kind.equals("pagerduty")) {
            told.addAll(COPIES);
        }
        return known(text, told);
    }

    private static Set<Priority> priorities(Mapping entry) {
        var spelt = new LinkedHashMap<String, Priority>();
        Arrays.stream(Priority.values()).forEach(priority -> spelt.put(Spelling.of(priority), priority));
        var named = words(entry, "priorities", text -> known(text, spelt.keySet()), spelt.keySet());
        var priorities = EnumSet.noneOf(Priority.class);
        named.forEach(name -> priorities.add(Objects.requireNonNull(spelt.get(name))));
        return priorities;
    }

    private static Set<String> words(Mapping entry, String key, Value.Reading<String> reading, Set<String> otherwise) {
        if (entry.get(key).isEmpty()) {
            return Set.copyOf(otherwise);
        }
        var words = new HashSet<String>();
        entry.items(key).forEach(item -> item.as(reading).ifPresent(words::add));
        return Set.copyOf(words);
    }

    private static Map<String, String> options(Mapping entry, String kind) {
        if (!kind.equals("jira")) {
            return Map.of();
        }
        var cloud =
                entry.text("url").filter(url -> url.contains(".atlassian.net")).isPresent();
        var project = required(entry, "project", ChannelsFile::project).orElse("");
        var api = entry.get("api")
                .flatMap(value -> value.as(text -> known(text, List.of("cloud", "data-center"))))
                .orElse(cloud ? "cloud" : "data-center");
        return Map.of("project", project, "issue-type", entry.text("issue-type").orElse("Task"), "api", api);
    }

    private static String project(String text) throws Mistake {
        if (text.matches("[A-Z][A-Z0-9_]{0,30}")) {
            return text;
        }
        throw new Mistake("`" + text + "` is not a project's key", "it is what its issues begin with, such as PAY");
    }
}
