package org.kpigovernor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.config.Configuration;
import org.kpigovernor.config.ConfigurationLoader;
import org.kpigovernor.judge.VersionCheck;
import org.kpigovernor.judge.files.RuleFolder;
import org.kpigovernor.notify.MailTextCheck;
import org.kpigovernor.notify.Questions;
import org.kpigovernor.review.ReviewSamples;

/** Checks rules, routes and configuration together, so that a person sees every mistake at once. */
record Check(Application application) {
    Inspected inspect(Path home, Path rules) {
        var ruled = application.inspectRules(rules);
        return together(List.of(
                ruled,
                versions(home.resolve("rules"), rules),
                application.inspectRoutes(home.resolve("routes")),
                new Inspected(mailTexts(home), Map.of(), Set.of()),
                configuration(home, ruled.kpis())));
    }

    /** What is wrong with the home folder's own mail texts. */
    static List<Problem> mailTexts(Path home) {
        return MailTextCheck.problems(home, ReviewSamples.all(Questions.shipped()));
    }

    /** A draft is held against the rules that the home folder has, which are the active ones unless somebody just changed them. */
    private static Inspected versions(Path active, Path draft) {
        if (!Files.isDirectory(active)
                || !Files.isDirectory(draft)
                || active.toAbsolutePath()
                        .normalize()
                        .equals(draft.toAbsolutePath().normalize())) {
            return new Inspected(List.of(), Map.of(), Set.of());
        }
        try {
            return new Inspected(
                    VersionCheck.problems(RuleFolder.read(active), RuleFolder.read(draft)), Map.of(), Set.of());
        } catch (ProblemsException toldAnyway) {
            return new Inspected(List.of(), Map.of(), Set.of());
        }
    }

    /** Teams may name only KPIs that are defined; while the rules are too broken to say which are, they may name any. */
    private static Inspected configuration(Path home, Set<String> kpis) {
        try {
            return counted(ConfigurationLoader.load(home, kpis.isEmpty() ? null : kpis, System.getenv()));
        } catch (ProblemsException mistakes) {
            return new Inspected(mistakes.problems(), Map.of(), Set.of());
        }
    }

    private static Inspected counted(Configuration configuration) {
        var teams = configuration.organisation().teams();
        var kpis = new TreeSet<String>();
        teams.stream().map(Team::kpis).forEach(kpis::addAll);
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("teams", teams.size());
        counts.put("KPIs in use", kpis.size());
        counts.put("review schedules", configuration.reviews().schedules().size());
        counts.put("initiatives", configuration.initiatives().size());
        return new Inspected(List.of(), counts, kpis);
    }

    private static Inspected together(List<Inspected> parts) {
        var problems = new ArrayList<Problem>();
        var counts = new LinkedHashMap<String, Integer>();
        for (var part : parts) {
            problems.addAll(part.problems());
            counts.putAll(part.counts());
        }
        return new Inspected(problems.stream().distinct().sorted().toList(), counts, Set.of());
    }
}
