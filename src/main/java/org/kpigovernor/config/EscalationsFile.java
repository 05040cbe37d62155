package org.kpigovernor.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kpigovernor.cases.EscalationSettings;
import org.kpigovernor.cases.EscalationSettings.Step;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Spelling;

/** Reads {@code escalations.yaml}: who hears of an unanswered case, and after how much working time; and when nobody hears of any. */
final class EscalationsFile {
    private static final Map<Priority, List<Step>> DEFAULTS = Map.of(
            Priority.NON_NEGOTIABLE, List.of(step("owner", 0), step("manager", 4), step("head", 8)),
            Priority.IMPORTANT, List.of(step("owner", 0), step("manager", 16), step("head", 40)),
            Priority.ASPIRATIONAL, List.of(step("owner", 0), step("manager", 40)));
    static final List<String> ROLES = List.of("owner", "manager", "head");

    private EscalationsFile() {}

    static EscalationSettings read(ConfigFolder folder, Set<String> teams) {
        var names = Arrays.stream(Priority.values()).map(Spelling::of).toArray(String[]::new);
        var file = folder.open("escalations.yaml").only("ladders", "maintenance");
        var ladders = file.mapping("ladders").only(names);
        var byPriority = new EnumMap<Priority, List<Step>>(DEFAULTS);
        for (var priority : Priority.values()) {
            ladders.get(Spelling.of(priority)).ifPresent(ladder -> byPriority.put(priority, ladder(ladder)));
        }
        var maintenance = file.items("maintenance").stream()
                .flatMap(item -> new MaintenanceReader(teams).read(item).stream())
                .toList();
        return new EscalationSettings(Map.copyOf(byPriority), maintenance);
    }

    private static List<Step> ladder(Value ladder) {
        var steps = new ArrayList<Step>();
        for (var item : ladder.items()) {
            step(item.mapping().only("to", "after")).ifPresent(step -> {
                checkOrder(item, steps, step);
                steps.add(step);
            });
        }
        return List.copyOf(steps);
    }

    private static void checkOrder(Value item, List<Step> earlier, Step step) {
        if (!earlier.isEmpty()
                && step.after().compareTo(earlier.get(earlier.size() - 1).after()) <= 0) {
            item.wrong(
                    "this step of `" + item.name() + "` isn't later than the one before", "give it a longer `after`");
        }
    }

    private static Optional<Step> step(Mapping step) {
        if (step.get("to").isEmpty() || step.get("after").isEmpty()) {
            step.place().wrong("a step needs `to` and `after`", "write { to: manager, after: 4h }");
        }
        var to = step.get("to").flatMap(role -> role.as(EscalationsFile::role));
        var after = step.get("after").flatMap(time -> time.as(Texts::workingTime));
        return to.flatMap(role -> after.map(time -> new Step(role, time)));
    }

    private static String role(String text) throws Mistake {
        if (ROLES.contains(text)) {
            return text;
        }
        throw new Mistake("`" + text + "` is nobody's role", Nearest.hint(text, ROLES, "owner, manager or head"));
    }

    private static Step step(String to, int hours) {
        return new Step(to, Duration.ofHours(hours));
    }
}
