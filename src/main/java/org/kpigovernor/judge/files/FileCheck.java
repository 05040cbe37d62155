package org.kpigovernor.judge.files;

import java.util.Set;

/** Checks that every file of the folder is one that something reads, so that a misnamed rule doesn't vanish. */
public record FileCheck(RuleFolder folder, Problems problems) {
    private static final Set<String> TABLES = Set.of(
            Tables.KPIS,
            Tables.MEASURES,
            Tables.PROFILES,
            Tables.OBJECTIVES,
            Tables.PRIORITIES,
            Tables.THRESHOLDS,
            Tables.OWNERS);
    private static final String FOLDER = "[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)*";

    public void check() {
        folder.unreadable().forEach(problems::add);
        folder.files().stream().filter(file -> !file.isRetired()).forEach(this::check);
    }

    private void check(RuleFile file) {
        if ((file.isDrl() || file.isTable()) && !hasPlace(file)) {
            tell(file, "a rule belongs in a folder", "name it with lower-case letters, digits and hyphens");
        } else if (!isRead(file)) {
            tell(
                    file,
                    "nothing reads this file",
                    "rules end in .drl, their cases in .cases.yaml, decision tables in .drl.csv or .drl.xlsx");
        }
    }

    /** Whether the file's folder can be the package of its rules. */
    public static boolean hasPlace(RuleFile file) {
        return file.folder().matches(FOLDER);
    }

    private static boolean isRead(RuleFile file) {
        return file.isDrl()
                || file.isTable()
                || file.isCases()
                || TABLES.contains(file.path())
                || file.path().endsWith(".md");
    }

    private void tell(RuleFile file, String what, String hint) {
        problems.add(file.shown(), 0, 0, what, hint);
    }
}
